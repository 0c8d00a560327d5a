import { describe, expect, it } from "vitest";
import { reportRows } from "../../../src/report/report-rows.ts";
import { compositionSchema } from "../../../src/report/table-schema.ts";
import { reportVariants } from "../../support/report-variants.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly example: string | number;
  readonly constraints: { readonly required: boolean; readonly minimum?: number; readonly pattern?: string };
}

const schema = JSON.parse(compositionSchema) as {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
};

function fault(field: Field, cell: string): string | null {
  const { required, minimum, pattern } = field.constraints;
  if (cell === "") return required ? "empty" : null;
  if (field.type === "integer" && !/^\d+$/u.test(cell)) return "no integer";
  if (field.type === "number" && !/^\d+(\.\d+)?$/u.test(cell)) return "no number";
  if (minimum !== undefined && Number(cell) < minimum) return "too small";
  return pattern !== undefined && !new RegExp(pattern, "u").test(cell) ? "pattern" : null;
}

describe("compositionSchema", () => {
  it("holds for every cell that is written, whatever the draw", () => {
    let checked = 0;
    for (const { facts } of reportVariants())
      for (const row of reportRows(facts).rows)
        for (const [index, cell] of row.entries()) {
          expect(fault(schema.fields[index] as Field, cell), `${schema.fields[index]?.name}: ${cell}`).toBeNull();
          checked += 1;
        }
    expect(checked).toBeGreaterThan(1000);
  });

  it("names each column once, in the order of the file, with an example that it accepts", () => {
    const names = schema.fields.map(({ name }) => name);
    expect(names).toEqual(reportRows(reportVariants()[0]!.facts).headers);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...schema.primaryKey]));
    for (const field of schema.fields) expect(fault(field, String(field.example)), field.name).toBeNull();
  });
});
