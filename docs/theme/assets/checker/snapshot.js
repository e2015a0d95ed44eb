// Keeps the memory of a Python that has started in the visitor's own browser, so that the next visit goes on from there
// instead of starting another one. Whatever goes wrong with it, Python starts as if nothing were kept.
//
// The only place with what Pyodide does not promise: _makeSnapshot, makeMemorySnapshot and _loadSnapshot.

const PAGE = 4096; // bytes; most pages of a fresh memory hold nothing but zeros

/** What Python must be started with, so that its memory can be kept. */
export const KEEPABLE = { _makeSnapshot: true };

/** What is the same in the visits of one browser, but not in those of two versions of it. */
const agent = navigator.userAgent;

/** Named like all that the website keeps, so that it is counted and removed with it (offline/kept.js). */
const cacheOf = (site) => `gocluster-start-${site}`;
const placeOf = (base) => `${base}start`;
const trialOf = (base) => `${base}start?trial`;

/**
 * What Python must be started with to go on from the memory kept for a bundle; null where there is none.
 *
 * Until `worked` is called it counts as being tried: a memory with which no call has come to its end is not tried again.
 */
export async function restored({ base, site }) {
  const kept = await caches.match(placeOf(base), { cacheName: cacheOf(site) });
  if (!kept) return null;
  const tried = await caches.match(trialOf(base), { cacheName: cacheOf(site) });
  const memory = tried ? null : readable(await kept.arrayBuffer());
  if (!memory) {
    await forget({ site });
    return null;
  }
  await (await caches.open(cacheOf(site))).put(trialOf(base), new Response());
  return { _loadSnapshot: memory };
}

function readable(file) {
  try {
    return unpack(file);
  } catch {
    return null;
  }
}

/** Python went on from the memory, and has answered. Where that cannot be noted, it is not tried again. */
export async function worked({ base, site }) {
  try {
    await (await caches.open(cacheOf(site))).delete(trialOf(base));
  } catch {
    // The answer counts.
  }
}

export async function forget({ site }) {
  await caches.delete(cacheOf(site));
}

/** Keeps the memory of a Python that was started with `KEEPABLE`, in place of all that was kept before. */
export async function keep({ base, site }, py) {
  const parts = pack(py.makeMemorySnapshot());
  await forget({ site });
  await (await caches.open(cacheOf(site))).put(placeOf(base), new Response(new Blob(parts)));
}

/** As parts of a file: the length of a header, the header, the pages that are not empty. */
export function pack(memory) {
  const pages = [];
  const parts = [];
  for (let start = 0; start < memory.length; start += PAGE) {
    const page = memory.subarray(start, start + PAGE);
    if (page.every((byte) => byte === 0)) continue;
    pages.push(start);
    parts.push(page);
  }
  const header = new TextEncoder().encode(JSON.stringify({ agent, length: memory.length, pages }));
  return [Uint32Array.of(header.length), header, ...parts];
}

/** The memory in such a file; null where another browser wrote it. */
export function unpack(buffer) {
  const [length] = new Uint32Array(buffer, 0, 1);
  let place = Uint32Array.BYTES_PER_ELEMENT + length;
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, Uint32Array.BYTES_PER_ELEMENT, length)));
  if (header.agent !== agent) return null;
  const memory = new Uint8Array(header.length);
  for (const start of header.pages) {
    const page = new Uint8Array(buffer, place, Math.min(PAGE, header.length - start));
    memory.set(page, start);
    place += page.length;
  }
  return memory;
}
