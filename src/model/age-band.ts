// Bands of ages in completed years, and how they are written: `15-24`, `55+`, or `7` for a single year.

/** A band of ages in completed years, both included; `to` null: and more. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

export function bandText({ from, to }: AgeBand): string {
  if (to === null) return `${from}+`;
  return from === to ? `${from}` : `${from}-${to}`;
}

/** Reads `15-24`, `80+` or `17`; null for anything else. */
export function readBand(text: string): AgeBand | null {
  const open = /^(\d{1,3})\+$/.exec(text);
  if (open !== null) return { from: Number(open[1]), to: null };
  const closed = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text);
  if (closed === null) return null;
  return { from: Number(closed[1]), to: Number(closed[2] ?? closed[1]) };
}
