// Largest table that is read, from whatever file.

/** Bytes of the file, data rows, columns. */
export const tableLimits = { bytes: 100_000_000, rows: 500_000, columns: 1_000 } as const;
