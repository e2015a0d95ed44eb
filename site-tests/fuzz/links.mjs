// Mutated links with answers, unpacked as the page does it: each gives a file no larger than is read, or the page's
// own refusal. Takes the number of inputs; says how many there were and what was wrong.

// All that the page's scripts ask of a document while they are loading.
globalThis.document = { getElementById: () => ({ dataset: { unbroken: "[]" } }) };
const { unpack } = await import("../../docs/theme/assets/checker/share.js");

const SETTINGS = { maxFileBytes: 5_000_000, texts: { shared_link: "link", link_broken: "broken" } };
const ALPHABET = "ABCxyz0189-_+/=%#&. äß\0\u{1f600}";
const [count, content] = [Number(process.argv[2]), process.argv[3]];

let state = 12;
/** The next of the same numbers every time, below a limit. */
function below(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
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

const found = [];
const bomb = await packed("0".repeat(6_000_000));
const seeds = [await packed(content), await packed("{}"), bomb];
for (let number = 0; number < count; number += 1) {
  const input = mutated(seeds[number % 50 === 0 ? 2 : number % 2]);
  try {
    const file = await unpack(input, SETTINGS);
    if (file.size > SETTINGS.maxFileBytes) found.push(`too large: ${input.slice(0, 80)}`);
  } catch (error) {
    if (error.problems?.[0] !== "broken") found.push(`${error}: ${input.slice(0, 80)}`);
  }
}
const whole = await (await unpack(seeds[0], SETTINGS)).text();
if (whole !== content) found.push("a whole link lost its answers");
if (await unpack(bomb, SETTINGS).then(() => true, () => false)) found.push("a bomb was unpacked");
console.log(JSON.stringify({ inputs: count, found }));
