// A fixed stream of numbers, named by a text: breaks ties between equal choices, the same way on every machine.
// Never used to draw anybody: chance lies in the published tickets and the public seed alone.

/** The stream of the given name: each call returns the next float in [0, 1). Integer arithmetic on 32 bits only. */
export function fixedStream(name: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    state = Math.imul(state ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
