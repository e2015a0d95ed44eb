// Finds the tables with which the codecs of East Asian scripts translate characters: a sixth of Pyodide's data.
//
// Such tables lie one behind the other, and 256 entries lead into them, one for each first byte of a character:
// { address, first, last }, for the pairs of bytes from `first` to `last`. Nothing else is built like that over and over.
// Only the codecs' modules know these entries.
const ENTRY = 8; // bytes
const ENTRIES = 256;
const CHARACTER = 2; // bytes
const FEWEST = 10; // entries by which tables are known

/**
 * The places of the tables, [start, end] each.
 * @param {(place: number) => number} byteAt  of the data
 * @param {Map<number, number>} addresses  the data's addresses, by the places at which they stand
 */
export function codecTables(byteAt, addresses) {
  const found = [];
  let run = null;
  for (const place of [...addresses.keys()].sort((a, b) => a - b)) {
    const start = addresses.get(place);
    const [first, last, ...rest] = [4, 5, 6, 7].map((offset) => byteAt(place + offset));
    if (last === 0 || last < first || rest.some(Boolean)) continue;
    const end = start + CHARACTER * (last - first + 1);
    const goesOn = run && run.end === start && place - run.first < ENTRY * ENTRIES && (place - run.first) % ENTRY === 0;
    if (goesOn) Object.assign(run, { end, entries: run.entries + 1 });
    else found.push((run = { first: place, start, end, entries: 1 }));
  }
  return found.filter(({ entries }) => entries >= FEWEST).map(({ start, end }) => [start, end]);
}
