// CSP of those of 18 or more in Toulouse (Insee, RP2017, base infracommunale, 153 IRIS), against sums of the file's own columns.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, repository } from "../support/dossier.ts";
import { runCli } from "../support/run-cli.ts";

const file = join(repository, "../shared/insee/base-ic-evol-struct-pop-2017_toulouse.csv");

describe.skipIf(!existsSync(file))("Toulouse brought to 18 or more (skipped: ../shared/insee is absent)", () => {
  it("the people of 15-17 of each IRIS leave group 8 and no other; the assumption stands beside the table", async () => {
    const cwd = newFolder();
    const run = await runCli(cwd, ["census", file, "--territory", "com:31555", "--from-age", "18"]);
    expect(run.code).toBe(0);
    const [header = "", ...lines] = readFileSync(file, "utf8")
      .replace(/^\ufeff/, "")
      .trim()
      .split(/\r?\n/);
    const titles = header.split(";");
    const rows = lines.map((line) => {
      const cells = line.split(";");
      return (name: string) => Number(cells[titles.indexOf(name)]);
    });
    const adults = ["1824", "2539", "4054", "5564", "6579", "80P"];
    let left = 0;
    const groups = new Map<string, number>();
    for (const of of rows) {
      const teens = of("P17_POP") - of("P17_POP0014") - adults.reduce((sum, band) => sum + of(`P17_POP${band}`), 0);
      const own = of("C17_POP15P_CS8");
      expect(teens).toBeLessThan(own);
      left += own - teens;
      for (let group = 1; group <= 7; group += 1) {
        groups.set(`${group}`, (groups.get(`${group}`) ?? 0) + of(`C17_POP15P_CS${group}`));
      }
    }
    const census = readFileSync(join(cwd, "census.csv"), "utf8").trim().split("\n");
    const columns = (census[0] as string).split(",");
    const own = census.slice(1).flatMap((line) => {
      const cells = line.split(",");
      return cells[0] === "rp2017-iris-csp-18plus" ? [(name: string) => cells[columns.indexOf(name)] as string] : [];
    });
    const peopleOf = (group: string) =>
      own.filter((of) => of("csp") === group).reduce((sum, of) => sum + Number(of("population")), 0);
    expect(own).toHaveLength(153 * 8);
    expect(peopleOf("8")).toBeCloseTo(left, 3);
    // 99,705 in the file: one in eight of the group is 15 to 17.
    expect(left).toBeCloseTo(87_035.191, 3);
    for (const [group, people] of groups) expect(peopleOf(group)).toBeCloseTo(people, 3);
    const sources = readFileSync(join(cwd, "census-sources.csv"), "utf8");
    const said = /^rp2017-iris-csp-18plus,.*$/m.exec(sources)?.[0] ?? "";
    expect(said).toContain(
      "hypothèse : les moins de 18 ans (comptés entre deux découpages d'âges) quittent d'abord le groupe 8",
    );
    expect(said).not.toContain("cas où cela ne suffit pas");
  });
});
