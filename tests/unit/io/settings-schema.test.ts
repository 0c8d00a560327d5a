import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { settingsJsonSchema } from "../../../src/io/settings-schema.ts";

it("is what docs/schema/panel.schema.json says (else: npm run build, node scripts/write-settings-schema.mjs)", () => {
  const written: unknown = JSON.parse(readFileSync("docs/schema/panel.schema.json", "utf8"));
  expect(written).toEqual(settingsJsonSchema());
});

it("refuses unknown keys in the editor too", () => {
  expect(settingsJsonSchema()).toMatchObject({
    additionalProperties: false,
    required: ["draw", "panel_size", "features", "volunteers"],
  });
});
