import { describe, expect, it } from "vitest";
import { countsOf, openAnnex, openedPanel, publishedOpenings } from "../../../../src/web/ceremony/composition.ts";
import { outcomeOf } from "../../../../src/web/ceremony/outcome.ts";
import { toyCeremony, toyDice } from "../../../support/toy-ceremony.ts";
import type { ToyOptions } from "../../../support/toy-record.ts";

function ceremony(options: ToyOptions = {}) {
  const toy = toyCeremony(options);
  const outcome = outcomeOf(toy.data, [toyDice.digits]);
  if (!outcome.ok) throw new Error("refused");
  return { ...toy, outcome: outcome.value };
}

describe("the composition of the drawn panel", () => {
  it("is counted from answers that the annex opens: one woman, one man, as the quotas say", () => {
    const { data, annex, outcome } = ceremony();
    expect(publishedOpenings(data)).toBeNull();
    const openings = openAnnex(data, JSON.stringify(annex));
    const panel = openedPanel(outcome, openings);
    if (openings === null || panel === null) throw new Error("not opened");
    expect(countsOf(data, openings.answers, panel.numbers)).toEqual([
      {
        label: "Sexe",
        values: [
          { value: "Femme", count: 1, min: 1, max: 1 },
          { value: "Homme", count: 1, min: 1, max: 1 },
        ],
      },
      {
        label: "Avis",
        values: [
          { value: "pour", count: 2, min: 0, max: 2 },
          { value: "contre", count: 0, min: 0, max: 2 },
        ],
      },
    ]);
  });

  it("needs no annex where the list publishes the answers", () => {
    const { data, outcome } = ceremony({ disclosure: "open" });
    const openings = publishedOpenings(data);
    if (openings === null || outcome.numbers === null) throw new Error("not open");
    const [sex] = countsOf(data, openings.answers, outcome.numbers);
    expect(sex?.values.map(({ count }) => count)).toEqual([1, 1]);
  });

  it("opens the seal of a sealed panel, and leaves sensitive features out", () => {
    const { data, annex, record, outcome } = ceremony({ hasSensitive: true });
    const openings = openAnnex(data, JSON.stringify(annex));
    const panel = openedPanel(outcome, openings);
    if (openings === null || panel === null) throw new Error("not opened");
    expect(openedPanel(outcome, null)).toBeNull();
    expect(panel.numbers.map((number) => data.members.members[number - 1]?.code)).toEqual(record.reveal.panel);
    expect(countsOf(data, openings.answers, panel.numbers).map(({ label }) => label)).toEqual(["Sexe"]);
  });

  it("believes no annex but this draw's, whole and unchanged", () => {
    const { data, annex } = ceremony({ hasSensitive: true });
    const swapped = annex.features.map((line) => ({ ...line, text: line.text.replace("Femme", "Homme") }));
    const panels = annex.panels?.map((panel, index) => (index === 0 ? { ...panel, numbers: [1, 2] } : panel));
    const foreign = ceremony({ hasSensitive: true, secretHex: "00".repeat(32) }).annex;
    const { panels: _sealed, ...withoutPanels } = annex;
    for (const other of [
      { ...annex, features: swapped },
      { ...annex, features: annex.features.slice(1) },
      { ...annex, panels },
      { ...annex, drawId: "autre" },
      withoutPanels,
      foreign,
      data.lottery,
    ])
      expect(openAnnex(data, JSON.stringify(other))).toBeNull();
    expect(openAnnex(data, "{")).toBeNull();
  });
});
