// Five thousand broken workbooks; three hundred of another seed are read with every run of the short tests.
import { expect, it } from "vitest";
import { readDamagedWorkbooks } from "../support/damaged-workbooks.ts";

it("end as a whole pool or as problems, never as an exception, a crash or a wait without end", async () => {
  const { pools, refusals } = await readDamagedWorkbooks("workbooks", 5_000);
  expect(pools).toBeGreaterThan(250);
  for (const code of ["file/damaged-workbook", "file/beyond-limit", "file/spreadsheet", "pool/unknown-value"])
    expect([code, (refusals.get(code) ?? 0) > 10]).toEqual([code, true]);
}, 1_200_000);
