// Problems of panel.yaml.
import type { Catalogue } from "./catalogue.ts";

export type SettingsFacts = {
  "settings/unknown-key": { readonly key: string; readonly nearest: string | null };
};

export const settingsTexts: Catalogue<SettingsFacts> = {
  "settings/unknown-key": {
    fr: ({ key, nearest }) =>
      `La clé « ${key} » n'est pas connue. ${nearest === null ? "Retirez-la" : `Vouliez-vous écrire « ${nearest} » ?`}`,
    en: ({ key, nearest }) =>
      `The key "${key}" is not known. ${nearest === null ? "Remove it." : `Did you mean "${nearest}"?`}`,
  },
};
