// Writes docs/schema/<file>.schema.json for every published file, from the forms in dist/. Run after `npm run build`.
import { writeFileSync } from "node:fs";
import { jsonSchemas } from "../dist/record/json-schemas.js";

for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../docs/schema/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
