// DuckDB, an optional package, asked for when a file of persons comes.
import { createRequire } from "node:module";

export type DuckDB = typeof import("@duckdb/node-api");

/**
 * The package, or null where it is not installed or has no binary for this machine. By `require`, for which it is written: `import`
 * would read each of its hundreds of files twice.
 */
export function loadDuckDB(): DuckDB | null {
  try {
    return createRequire(import.meta.url)("@duckdb/node-api") as DuckDB;
  } catch {
    return null;
  }
}
