// Mutated links with answers, unpacked as the page does it: each gives what was packed, or the page's own refusal. Takes
// the page's script, which inputs and their limits as JSON; says as JSON lines what was wrong with each, and at last how many there were.

import { readFileSync } from "node:fs";

// All that the page's scripts ask of a document while they are loading.
globalThis.document = { getElementById: () => ({ dataset: { unbroken: "[]" } }) };
const { script, first, count, longest, mostMemory } = JSON.parse(process.argv[2]);
const { COMPRESSION, unpack } = await import(script);

const SETTINGS = { maxFileBytes: 5_000_000, texts: { shared_link: "link", link_broken: "broken" } };
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ALPHABET = [...BASE64, ...BASE64, ..."+/=%#&. äß\0\u{1f600}"];
const EXAMPLES = ["admitted", "half-answered", "just-missed"];

let state = 0;
/** The next of the same numbers for each input, below a limit. */
function below(limit) {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
  return Math.floor(((state ^ (state >>> 12)) >>> 0) / 2 ** 32 * limit);
}

async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(COMPRESSION));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
}

function mutated(text) {
  const characters = [...text];
  for (let times = below(4); times >= 0; times -= 1) {
    const place = below(characters.length);
    const piece = characters.slice(place, place + below(50));
    [
      () => characters.splice(place, 1, ALPHABET[below(ALPHABET.length)]),
      () => characters.splice(place, below(50)),
      () => characters.splice(place, 0, ...piece),
      () => characters.splice(place),
    ][below(4)]();
  }
  return characters.join("");
}

/** What is wrong with how an input is unpacked: which figure it counts for, and a sentence. */
async function breach(input, content) {
  try {
    const file = await unpack(input, SETTINGS);
    if (file.size > SETTINGS.maxFileBytes) return ["over_memory", "too large a file"];
    const found = await file.text();
    return found === content ? null : ["losses", `lost: another content: ${found.slice(0, 200)}`];
  } catch (error) {
    return error.problems?.[0] === "broken" ? null : ["tracebacks", error.stack];
  }
}

/** Seconds of computing so far; waiting for other programs does not count. */
function computed() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function tell(number, figure, what) {
  console.log(JSON.stringify({ [figure]: 1, found: [`link ${number}: ${what}`] }));
}

const contents = EXAMPLES.map((name) => readFileSync(`examples/${name}.json`, "utf8"));
const bomb = "0".repeat(6_000_000);
const seeds = await Promise.all([...contents, "{}", bomb].map(async (text) => [await packed(text), text]));
let peak = process.resourceUsage().maxRSS;
for (let number = first; number < first + count; number += 1) {
  state = Math.imul(number + 1, 0x85ebca6b) >>> 0;
  const [link, content] = seeds[below(100) ? below(seeds.length - 1) : seeds.length - 1];
  const input = below(100) ? mutated(link) : link;
  const begun = computed();
  const found = await breach(input, content);
  if (found) tell(number, ...found);
  if (computed() - begun > longest) tell(number, "hangs", `more than ${longest} s`);
  const { maxRSS } = process.resourceUsage();
  if (maxRSS > Math.max(peak, mostMemory)) tell(number, "over_memory", `${maxRSS} kB`);
  peak = maxRSS;
}
console.log(JSON.stringify({ inputs: count }));
