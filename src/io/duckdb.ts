// DuckDB, an optional package, asked for when a file of persons comes. Its hundred JavaScript files, which give types to
// each value, are left unread: what is asked here answers with one text, and the native part can hand that over by itself.
import { createRequire } from "node:module";

type Bindings = typeof import("@duckdb/node-bindings");

/** An open database in memory. */
export interface DuckDB {
  /** The answer to a statement of one row with one text; rejects with DuckDB's own message. */
  text(statement: string): Promise<string>;
  run(statement: string): Promise<void>;
  close(): void;
}

/** A text of up to 12 bytes stands inside its 16-byte place, a longer one where the place points to (duckdb_string_t). */
const [placeBytes, insideBytes] = [16, 12];

function textAt(bindings: Bindings, vector: import("@duckdb/node-bindings").Vector): string {
  const place = bindings.vector_get_data(vector, placeBytes);
  const length = new DataView(place.buffer, place.byteOffset, placeBytes).getUint32(0, true);
  const bytes =
    length <= insideBytes
      ? place.subarray(4, 4 + length)
      : bindings.get_data_from_pointer(place.buffer as ArrayBuffer, place.byteOffset + 8, length);
  return new TextDecoder().decode(bytes);
}

function nativePart(): Bindings | null {
  try {
    // By way of the package that the user installs: its own dependency may lie below it.
    const user = createRequire(createRequire(import.meta.url).resolve("@duckdb/node-api"));
    return user("@duckdb/node-bindings") as Bindings;
  } catch {
    return null;
  }
}

/** A database that keeps to the memory named, or null where the package is not installed or has no binary for this machine. */
export async function openDuckDB(memoryLimit: string): Promise<DuckDB | null> {
  const bindings = nativePart();
  if (bindings === null) return null;
  const config = bindings.create_config();
  bindings.set_config(config, "memory_limit", memoryLimit);
  const database = await bindings.open(":memory:", config);
  const connection = await bindings.connect(database);
  return {
    async text(statement) {
      const result = await bindings.query(connection, statement);
      const chunk = await bindings.fetch_chunk(result);
      if (chunk === null) throw new Error("DuckDB gave no answer");
      return textAt(bindings, bindings.data_chunk_get_vector(chunk, 0));
    },
    async run(statement) {
      await bindings.query(connection, statement);
    },
    close() {
      bindings.disconnect_sync(connection);
      bindings.close_sync(database);
    },
  };
}
