// Problems of a dossier: its folder, its stages and their order.
import type { Catalogue } from "./catalogue.ts";

export type DossierFacts = {
  "dossier/no-settings": Readonly<Record<never, never>>;
  "dossier/result-exists": { readonly path: string };
  "dossier/not-writable": { readonly path: string; readonly reason: string };
  "dossier/stage-missing": { readonly path: string; readonly command: string };
  "dossier/damaged-file": { readonly path: string };
  "dossier/inputs-changed": { readonly part: "members" | "rules" };
  "dossier/personal-data": { readonly field: string };
  "dossier/writing-finished": { readonly files: readonly string[] };
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
  "dossier/stage-missing": {
    fr: ({ path, command }) => `« ${path} » n'existe pas encore. Lancez d'abord « ${command} ».`,
    en: ({ path, command }) => `"${path}" does not exist yet. Run "${command}" first.`,
  },
  "dossier/damaged-file": {
    fr: ({ path }) =>
      `« ${path} » n'a pas la forme attendue : il a été modifié ou abîmé. Remettez la copie d'origine, ou refaites l'étape avec --force.`,
    en: ({ path }) =>
      `"${path}" has not the expected form: it was changed or damaged. Put the original copy back, or redo the step with --force.`,
  },
  "dossier/inputs-changed": {
    fr: ({ part }) =>
      `${part === "members" ? "La liste des volontaires ou la clé des pseudonymes" : "Le panel, ses quotas ou ses réglages"} ne sont plus ceux qui ont été figés avec la loterie. Remettez les fichiers d'origine, ou refaites la loterie avec « pinakion lottery --force » : la reprise sera inscrite au journal.`,
    en: ({ part }) =>
      `${part === "members" ? "The list of volunteers or the pseudonym key" : "The panel, its quotas or its settings"} are no longer those frozen with the lottery. Put the original files back, or redo the lottery with "pinakion lottery --force": the log will say so.`,
  },
  "dossier/personal-data": {
    fr: ({ field }) =>
      `Un texte qui serait publié (${field}) ressemble à une adresse électronique, à un téléphone ou à une date de naissance. Rien n'a été écrit. Retirez-le de panel.yaml, du fichier des quotas ou de la colonne du critère : ces textes paraissent dans le procès-verbal public.`,
    en: ({ field }) =>
      `A text that would be published (${field}) looks like an e-mail address, a phone number or a birth date. Nothing was written. Remove it from panel.yaml, from the quotas file or from the feature's column: these texts stand in the public record.`,
  },
  "dossier/writing-finished": {
    fr: ({ files }) =>
      `Une commande précédente a été coupée pendant qu'elle remplaçait des fichiers. Les fichiers qui manquaient viennent d'être mis en place (${files.join(", ")}) : l'ensemble est celui de cette commande.`,
    en: ({ files }) =>
      `An earlier command was cut off while it replaced files. The missing files were now put in place (${files.join(", ")}): the set is that of that command.`,
  },
};
