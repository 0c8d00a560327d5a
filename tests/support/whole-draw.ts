// A whole draw with the library alone, from plain data to the record's bytes. Runs in Node and in a browser.
import {
  appendLog,
  assignTickets,
  buildFreeze,
  buildLottery,
  buildRecord,
  buildReveal,
  canonicalJson,
  digestOf,
  drawPanel,
  findLottery,
  type LotteryProblem,
  loadHighsSolver,
  sealPool,
  sourceBytes,
  sourceMac,
  typedSeed,
  verifyRecord,
} from "../../src/index.ts";

const features = [
  { id: "sexe", label: "Sexe", sensitive: false, values: ["F", "H"] },
  { id: "âge", label: "Âge", sensitive: false, values: ["16-39", "40-64", "65+"] },
  { id: "zone", label: "Zone", sensitive: false, values: ["Ville", "Littoral"] },
];
const at = "2027-01-16T20:00:00Z";

function problem(): LotteryProblem {
  const members = Array.from({ length: 90 }, (_, index) => ({
    id: `v${index + 1}`,
    values: [
      index % 5 < 2 ? "F" : "H",
      ["16-39", "40-64", "65+", "65+"][index % 4] as string,
      index % 7 < 3 ? "Littoral" : "Ville",
    ],
    household: index % 9 === 0 || index % 9 === 1 ? `foyer ${Math.floor(index / 9)}` : null,
    identityText: `Personne ${index + 1}`,
    row: index + 2,
  }));
  const quotas = [
    { feature: "sexe", value: "F", min: 6, max: 6 },
    { feature: "sexe", value: "H", min: 6, max: 6 },
    { feature: "âge", value: "16-39", min: 4, max: 5 },
    { feature: "âge", value: "40-64", min: 4, max: 5 },
    { feature: "âge", value: "65+", min: 3, max: 4 },
    { feature: "zone", value: "Ville", min: 5, max: 7 },
    { feature: "zone", value: "Littoral", min: 5, max: 7 },
  ];
  return { panelSize: 12, features, quotas, members };
}

/** The canonical text of a record. @throws Error when any step refuses */
export async function wholeDraw(source: { readonly wasmUrl?: string }): Promise<string> {
  const asked = problem();
  const solver = await loadHighsSolver(source);
  const found = findLottery(asked, solver, { ticketCount: 100 });
  const value = typedSeed("17 04 42 08 25");
  if (!found.ok || !value.ok) throw new Error("refused");
  const sealed = sealPool({ drawId: "essai", secretHex: "ab".repeat(32), features, members: asked.members });
  const tickets = assignTickets(asked, found.value, sealed.order);
  const table = {
    file: "essai.csv",
    headers: ["id"],
    rows: asked.members.map(({ id, row }) => ({ row, cells: [id] })),
  };
  const opened = appendLog([], { at, kind: "open", subject: null, note: "essai" });
  const freeze = buildFreeze({
    title: "Essai",
    organiser: "Personne",
    createdAt: at,
    panelSize: 12,
    features,
    quotas: asked.quotas,
    householdColumns: ["adresse"],
    registered: 90,
    exclusions: [],
    sealed,
    sourceMac: sourceMac(sealed.keyHex, sourceBytes(table)),
    provenance: [],
    software: {
      name: "pinakion",
      version: "0",
      sourceRevision: null,
      solver: solver.name,
      solverVersion: solver.version,
      runtime: "ecmascript",
    },
    settingsDigest: null,
    log: opened,
  });
  const lottery = buildLottery({ freeze, sealed, lottery: found.value, tickets });
  const frozen = appendLog(opened, { at, kind: "freeze", subject: digestOf(freeze), note: "" });
  const log = appendLog(frozen, { at, kind: "lottery", subject: digestOf(lottery), note: "" });
  const { drawId, purpose, panelsDigest, ticketCount } = lottery;
  const drawn = drawPanel({
    drawId,
    purpose,
    panelsDigest,
    ticketCount,
    tickets: lottery.tickets,
    panels: lottery.panels ?? [],
    values: [value.value],
  });
  if (!drawn.ok) throw new Error("refused");
  const { seed, ticket, panel } = drawn.value;
  const reveal = buildReveal({
    lottery,
    commitment: null,
    members: sealed.members,
    values: [value.value],
    seed,
    ticket,
    panel,
    observedAt: at,
  });
  const record = buildRecord({
    freeze,
    members: sealed.members,
    lottery,
    commitment: null,
    reveal,
    log: appendLog(log, { at, kind: "reveal", subject: digestOf(reveal), note: "" }),
  });
  if (!verifyRecord(record).ok) throw new Error("the record does not verify");
  return canonicalJson(record);
}
