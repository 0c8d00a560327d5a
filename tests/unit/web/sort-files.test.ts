import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/record/canonical-json.ts";
import { compareParts, mayMatter, sortFiles } from "../../../src/web/sort-files.ts";
import { toyRecord } from "../../support/toy-record.ts";

const { record, annex, sealed } = toyRecord();
const recordText = canonicalJson(record);
const receiptText = canonicalJson(sealed.receipts[0]);

describe("which file is which", () => {
  it("finds record, parts, annex and receipt in a folder, by name or by what they say", () => {
    const sorted = sortFiles([
      { name: "dossier/restricted/annex.json", text: canonicalJson(annex) },
      { name: "dossier/public/members.json", text: canonicalJson(record.members) },
      { name: "dossier/public/record.json", text: recordText },
      { name: "dossier/old/public/record.json", text: "{}" },
      { name: "dossier/old/public/freeze.json", text: "{}" },
      { name: "dossier/recu.json", text: receiptText },
      { name: "dossier/public/report.json", text: "{}" },
      { name: "dossier/premier.json", text: recordText },
    ]);
    expect(sorted.record?.name).toBe("dossier/public/record.json");
    expect(sorted.annex?.text).toBe(canonicalJson(annex));
    expect(sorted.receipt?.text).toBe(receiptText);
    expect([...sorted.parts.keys()]).toEqual(["members"]);
    expect(sorted.facts?.name).toBe("dossier/public/report.json");
    expect(sorted.otherRecords.map(({ name }) => name)).toEqual(["dossier/premier.json"]);
  });

  it("knows a renamed record, takes a single file for one, but never a receipt", () => {
    expect(sortFiles([{ name: "a.json", text: recordText }]).record?.name).toBe("a.json");
    expect(sortFiles([{ name: "a.txt", text: "bonjour" }]).record?.name).toBe("a.txt");
    const alone = sortFiles([{ name: "recu.json", text: receiptText }]);
    expect(alone.record).toBeNull();
    expect(alone.receipt?.name).toBe("recu.json");
    expect(
      sortFiles([
        { name: "x.json", text: "{}" },
        { name: "y.json", text: "{}" },
      ]).record,
    ).toBeNull();
  });

  it("reads JSON files only", () => {
    expect(["record.json", "a/B.JSON"].every(mayMatter)).toBe(true);
    expect(["report.html", "json", "verify.py"].some(mayMatter)).toBe(false);
  });
});

describe("the parts beside a record", () => {
  it("are the record's own, byte for byte, or are named", () => {
    const parts = new Map([
      ["members", canonicalJson(record.members)],
      ["lottery", `${canonicalJson(record.lottery)}\n`],
      ["commitment", "{}"],
    ]);
    expect(compareParts(record, parts)).toEqual({
      same: ["members.json"],
      different: ["lottery.json", "commitment.json"],
    });
  });
});
