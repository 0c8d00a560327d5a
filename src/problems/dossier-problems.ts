// Problems of a dossier: its folder, its stages and their order.
import type { Catalogue } from "./catalogue.ts";

export type DossierFacts = {
  "dossier/no-settings": Readonly<Record<never, never>>;
  "dossier/result-exists": { readonly path: string };
  "dossier/not-writable": { readonly path: string; readonly reason: string };
};

export const dossierTexts: Catalogue<DossierFacts> = {
  "dossier/no-settings": {
    fr: () =>
      "Ce dossier ne contient pas de panel.yaml. Placez-vous dans le dossier du panel, créez-en un avec « pinakion init DOSSIER », ou donnez tout par options (--pool, --quotas, --size).",
    en: () =>
      'There is no panel.yaml in this folder. Go to the panel\'s folder, make one with "pinakion init DIR", or give everything by options (--pool, --quotas, --size).',
  },
  "dossier/result-exists": {
    fr: ({ path }) =>
      `« ${path} » existe déjà et n'est pas remplacé. Ajoutez --force pour le refaire : la reprise sera inscrite au journal.`,
    en: ({ path }) =>
      `"${path}" exists already and is not replaced. Add --force to make it again: the log will say so.`,
  },
  "dossier/not-writable": {
    fr: ({ path, reason }) =>
      `« ${path} » ne peut pas être écrit (${reason}). Les fichiers déjà présents restent entiers. Vérifiez vos droits sur le dossier et la place disponible, et fermez le fichier s'il est ouvert ailleurs.`,
    en: ({ path, reason }) =>
      `"${path}" cannot be written (${reason}). Files that were there remain whole. Check your rights on the folder and the free space, and close the file if it is open elsewhere.`,
  },
};
