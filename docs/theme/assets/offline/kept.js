// What the service worker keeps on the device, found and removed. What readers enter is kept elsewhere.

export const PREFIX = "gocluster";
/** Where stands that the reader wants nothing kept. */
const REFUSED = "gocluster-offline";

/** @param {string} home  the address of the website  @returns {Promise<string[]>} the caches with its files */
async function names(home) {
  const all = await caches.keys();
  // The host may have other websites of this kind, below other paths.
  return all.filter((name) => name.startsWith(`${PREFIX}-`) && name.endsWith(`-${home}`));
}

/** @param {string} home  @returns {Promise<number>} bytes */
export async function size(home) {
  let bytes = 0;
  for (const name of await names(home)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request)).blob()).size;
  }
  return bytes;
}

/** Removes all that is kept, and who keeps it. */
export async function remove(/** @type {ServiceWorkerRegistration} */ registration) {
  const { installing } = registration;
  await registration.unregister();
  await forget(registration.scope);
  // What is being fetched just now goes on until it is done.
  installing?.addEventListener("statechange", () => forget(registration.scope));
}

export async function forget(/** @type {string} */ home) {
  for (const name of await names(home)) await caches.delete(name);
}

/** @returns {boolean} whether the reader wants nothing kept */
export function refused() {
  try {
    return localStorage.getItem(REFUSED) !== null;
  } catch {
    return false; // A browser without storage keeps nothing anyway.
  }
}

export function refuse(/** @type {boolean} */ really) {
  try {
    if (really) localStorage.setItem(REFUSED, "");
    else localStorage.removeItem(REFUSED);
  } catch {
    // It will be asked for again.
  }
}
