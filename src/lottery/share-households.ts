// Which household takes which place in which ticket, for households of one shape. Each household gets each place in the
// floor or the ceiling of its fair number of tickets. Two households are evened out for all places at once: the tickets
// are edges between their places (or "none"), and an Eulerian orientation of that graph says which tickets to swap.

/** Place index of each household in each ticket; -1 for none. `places[ticket][household]`. */
export type HouseholdPlaces = readonly (readonly number[])[];

/** An orientation of the edges (false: as given) in which in- and out-degree differ by at most 1 at every vertex. */
function eulerianOrientation(edges: readonly (readonly [number, number])[], vertexCount: number): readonly boolean[] {
  const all = edges.map(([a, b]) => [a, b] as const);
  const degree = new Array<number>(vertexCount).fill(0);
  for (const [a, b] of edges) {
    degree[a] = (degree[a] as number) + 1;
    degree[b] = (degree[b] as number) + 1;
  }
  // Odd vertices, an even number of them, are joined in pairs: with all degrees even, closed trails cover the graph.
  const odd = degree.flatMap((count, vertex) => (count % 2 === 1 ? [vertex] : []));
  for (let index = 0; index < odd.length; index += 2) all.push([odd[index] as number, odd[index + 1] as number]);
  const incident: number[][] = Array.from({ length: vertexCount }, () => []);
  for (const [edge, [a, b]] of all.entries()) {
    incident[a]?.push(edge);
    incident[b]?.push(edge);
  }
  const isReversed = new Array<boolean>(all.length).fill(false);
  const isUsed = new Array<boolean>(all.length).fill(false);
  for (let start = 0; start < vertexCount; start += 1) {
    let vertex = start;
    for (;;) {
      const list = incident[vertex] as number[];
      while (list.length > 0 && isUsed[list.at(-1) as number] === true) list.pop();
      const edge = list.pop();
      if (edge === undefined) {
        if (vertex === start) break;
        vertex = start;
        continue;
      }
      isUsed[edge] = true;
      const [a, b] = all[edge] as readonly [number, number];
      isReversed[edge] = vertex === b;
      vertex = vertex === a ? b : a;
    }
  }
  return isReversed.slice(0, edges.length);
}

function evenOut(places: number[][], first: number, second: number, placeCount: number): void {
  const edges: (readonly [number, number])[] = [];
  const tickets: number[] = [];
  const vertex = (place: number): number => (place < 0 ? placeCount : place);
  for (const [ticket, labels] of places.entries()) {
    const [a, b] = [vertex(labels[first] as number), vertex(labels[second] as number)];
    if (a === b) continue;
    edges.push([a, b]);
    tickets.push(ticket);
  }
  for (const [index, isReversed] of eulerianOrientation(edges, placeCount + 1).entries()) {
    if (!isReversed) continue;
    const labels = places[tickets[index] as number] as number[];
    [labels[first], labels[second]] = [labels[second] as number, labels[first] as number];
  }
}

/** Shares out `needed[ticket][place]` places over `householdCount` households; the sum of a ticket never exceeds it. */
export function shareHouseholds(needed: readonly (readonly number[])[], householdCount: number): HouseholdPlaces {
  const placeCount = needed[0]?.length ?? 0;
  let pointer = 0;
  const places = needed.map((counts) => {
    const labels = new Array<number>(householdCount).fill(-1);
    for (const [place, count] of counts.entries()) {
      for (let seat = 0; seat < count; seat += 1) {
        labels[pointer] = place;
        pointer = (pointer + 1) % householdCount;
      }
    }
    return labels;
  });
  const count = (household: number, place: number): number =>
    places.reduce((sum, labels) => sum + (labels[household] === place ? 1 : 0), 0);
  for (let isEven = false; !isEven; ) {
    isEven = true;
    for (let place = 0; place < placeCount; place += 1) {
      const counts = Array.from({ length: householdCount }, (_, household) => count(household, place));
      const [most, least] = [Math.max(...counts), Math.min(...counts)];
      if (most - least < 2) continue;
      isEven = false;
      evenOut(places, counts.indexOf(most), counts.indexOf(least), placeCount);
    }
  }
  return places;
}
