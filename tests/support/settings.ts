// Small settings and tables for tests of quotas: only what a test says differs from plain defaults.
import type { FeatureSettings, PanelSettings, SourceSettings, ValueSettings } from "../../src/model/settings.ts";
import type { Table } from "../../src/model/table.ts";

/** A table as it would be read from a file: the header is row 1. */
export function tableOf(file: string, headers: readonly string[], rows: readonly (readonly string[])[]): Table {
  return { file, headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

export function typedValue(value: string, rest: Partial<ValueSettings> = {}): ValueSettings {
  return { value, census: [], aliases: [], ages: null, min: null, max: null, ...rest };
}

/** A value that takes whole census codes. */
export function countedValue(value: string, ...codes: readonly string[]): ValueSettings {
  return typedValue(value, { census: codes.map((code) => ({ code, share: "1" })) });
}

export function featureOf(
  id: string,
  values: readonly ValueSettings[],
  rest: Partial<FeatureSettings> = {},
): FeatureSettings {
  return {
    id,
    label: id,
    sensitive: false,
    column: id,
    read: "label",
    census: { table: "t", dimension: id, source: "insee" },
    assumption: null,
    floor: 0,
    tolerance: 0,
    values,
    outside: null,
    ...rest,
  };
}

export const source: SourceSettings = {
  id: "insee",
  publisher: "Insee",
  title: "Recensement",
  edition: "2022",
  url: "https://exemple.invalid",
  licence: "Licence Ouverte 2.0",
  base: "15 ans ou plus",
};

export function settingsOf(
  panelSize: number,
  features: readonly FeatureSettings[],
  rest: Partial<PanelSettings> = {},
): PanelSettings {
  return {
    drawId: "test",
    title: "Test",
    organiser: "Test",
    language: "fr",
    panelSize,
    ageDate: "2027-01-15",
    disclosure: "codes",
    objective: "leximin",
    tickets: 1000,
    census: { file: "census.csv" },
    sources: [source],
    features,
    pool: { file: "volunteers.csv", id: "id", identity: [], household: [], exclusions: [] },
    ...rest,
  };
}
