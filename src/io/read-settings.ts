// panel.yaml -> settings, with every problem at its line. Paths stay as written: they are relative to the file's folder,
// which the caller knows.
import { basename } from "node:path";
import type {
  AppearanceSettings,
  FeatureSettings,
  PanelSettings,
  PrioritySettings,
  ValueSettings,
} from "../model/settings.ts";
import { errorOf } from "../problems/problem.ts";
import { failure, type Result, success } from "../problems/result.ts";
import { decodeText } from "./decode-text.ts";
import { readBytes } from "./read-bytes.ts";
import { constraintSettings } from "./read-constraints.ts";
import { acceptsText } from "./schema-place.ts";
import { settingsContradictions } from "./settings-consistency.ts";
import { settingsRefusals } from "./settings-refusals.ts";
import { settingsSchema, type WrittenSettings } from "./settings-schema.ts";
import { volunteerChecks } from "./volunteers-schema.ts";
import { yamlLimits, yamlValues } from "./yaml-values.ts";

type WrittenFeature = WrittenSettings["features"][number];

function prioritySettings(written: NonNullable<WrittenFeature["values"][number]["priority"]>): PrioritySettings {
  return { seats: written.seats ?? null, factor: written.factor ?? null, reason: written.reason ?? null };
}

function valueSettings(written: WrittenFeature["values"][number]): ValueSettings {
  const [from, to] = written.ages ?? [];
  return {
    value: written.value,
    census: (written.census ?? []).map((part) =>
      typeof part === "string" ? { code: part, share: "1" } : { code: part.code, share: part.share ?? "1" },
    ),
    aliases: written.aliases ?? [],
    ages: from === undefined ? null : { from, to: to ?? null },
    min: written.min ?? null,
    max: written.max ?? null,
    ...(written.priority === undefined ? {} : { priority: prioritySettings(written.priority) }),
    ...(written.figure === undefined ? {} : { figure: written.figure }),
  };
}

function featureSettings(written: WrittenFeature): FeatureSettings {
  const label = written.label ?? written.id;
  return {
    id: written.id,
    label,
    sensitive: written.sensitive ?? false,
    column: written.column ?? label,
    read: written.read ?? "label",
    census: written.census ?? null,
    ...(written.survey === undefined ? {} : { survey: written.survey }),
    assumption: written.assumption ?? null,
    floor: written.floor ?? 0,
    tolerance: written.tolerance ?? 0,
    weight: written.weight ?? 1,
    protected: written.protected ?? false,
    values: written.values.map(valueSettings),
    outside: written.outside ?? null,
  };
}

function constraintsOf({ constraints = [], language, panel_size, features }: WrittenSettings) {
  const sensitive = new Set(features.filter((feature) => feature.sensitive === true).map(({ id }) => id));
  const isSensitive = (feature: string): boolean => sensitive.has(feature);
  return constraints.map((written) =>
    constraintSettings(written, { language: language ?? "fr", panelSize: panel_size, isSensitive }),
  );
}

function appearanceSettings(written: NonNullable<WrittenSettings["appearance"]>): AppearanceSettings {
  return { logo: written.logo ?? null, colour: written.colour ?? null, colourDark: written.colour_dark ?? null };
}

function panelSettings(written: WrittenSettings): PanelSettings {
  const { draw, volunteers } = written;
  return {
    drawId: draw.id,
    title: draw.title,
    organiser: draw.organiser,
    language: written.language ?? "fr",
    ...(written.appearance === undefined ? {} : { appearance: appearanceSettings(written.appearance) }),
    panelSize: written.panel_size,
    ageDate: draw.age_date,
    disclosure: written.disclosure ?? "codes",
    objective: written.objective ?? "leximin",
    ...(written.apportionment === undefined ? {} : { apportionment: written.apportionment }),
    tickets: written.tickets ?? 1000,
    census: written.census ?? null,
    sources: written.sources ?? [],
    features: written.features.map(featureSettings),
    ...(written.constraints === undefined ? {} : { constraints: constraintsOf(written) }),
    pool: {
      file: volunteers.file,
      id: volunteers.id,
      identity: volunteers.identity ?? [],
      household: volunteers.household ?? [],
      exclusions: volunteers.exclusions ?? [],
      excludedLists: volunteers.excluded_lists ?? [],
      ...(volunteers.aliases === undefined ? {} : { aliases: volunteers.aliases }),
      ...volunteerChecks(volunteers),
    },
    ...(written.replacement === undefined
      ? {}
      : { replacement: { ...written.replacement, number: Number(written.replacement.number) } }),
  };
}

/** Reads the text of panel.yaml; problems carry its name and the line. Never throws on bad input. */
export function parseSettings(text: string, fileName: string): Result<PanelSettings> {
  const yaml = yamlValues(text, fileName, (path) => acceptsText(settingsSchema, path));
  if (!("lineOf" in yaml)) return failure(yaml);
  const parsed = settingsSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) return failure(settingsRefusals(parsed.error.issues, yaml, fileName));
  const contradictions = settingsContradictions(parsed.data, yaml, fileName);
  return contradictions.length > 0 ? failure(contradictions) : success(panelSettings(parsed.data));
}

/** Reads panel.yaml; when there is none, says how to make one. */
export async function readSettings(path: string, displayName: string = basename(path)): Promise<Result<PanelSettings>> {
  const bytes = await readBytes(path, displayName, yamlLimits.characters);
  if (!bytes.ok) {
    const isAbsent = bytes.problems.some(({ code }) => code === "file/not-found");
    return isAbsent ? failure([errorOf("dossier/no-settings", {}, { file: displayName })]) : bytes;
  }
  const decoded = decodeText(bytes.value, displayName);
  return typeof decoded === "string" ? parseSettings(decoded, displayName) : failure([decoded]);
}
