// Writes docs/schema/panel.schema.json from the schema of panel.yaml. Run after a build: node scripts/write-settings-schema.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { settingsJsonSchema } from "../dist/io/settings-schema.js";

const folder = new URL("../docs/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("panel.schema.json", folder), `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
