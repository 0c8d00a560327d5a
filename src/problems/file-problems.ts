// Problems of files: reading, decoding, writing.
import type { Catalogue } from "./catalogue.ts";

export type FileFacts = {
  "file/unreadable": { readonly reason: string };
};

export const fileTexts: Catalogue<FileFacts> = {
  "file/unreadable": {
    fr: ({ reason }) =>
      `Le fichier ne peut pas être lu (${reason}). Vérifiez son nom, son dossier et vos droits de lecture.`,
    en: ({ reason }) => `The file cannot be read (${reason}). Check its name, its folder and your right to read it.`,
  },
};
