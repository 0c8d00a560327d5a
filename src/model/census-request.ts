// What a user asks of the census: a territory, the districts it is cut into, the youngest age that may be drawn. Plain data.

export interface Territory {
  readonly kind: "epci" | "com" | "dep" | "iris";
  readonly codes: readonly string[];
}

/** A place (commune or IRIS) and the district that the user puts it in. */
export interface DistrictRow {
  readonly place: string;
  readonly district: string;
  readonly row: number;
}
