// What is kept of the website on this device, how much it is, and its removal; the page on privacy offers that. One
// script, so that the page asks for no more than that. What readers enter is kept elsewhere.

export const PREFIX = "gocluster";
/** Where stands that the reader wants nothing kept. */
const REFUSED = "gocluster-offline";
const MEGABYTE = 1_000_000;

/** @param {string} home  the address of the website  @returns {Promise<string[]>} the caches with its files */
async function names(home) {
  const all = (await globalThis.caches?.keys()) ?? [];
  // The host may have other websites of this kind, below other paths.
  return all.filter((name) => name.startsWith(`${PREFIX}-`) && name.endsWith(`-${home}`));
}

export async function forget(/** @type {string} */ home) {
  for (const name of await names(home)) await caches.delete(name);
}

/** Removes all that is kept, and who keeps it. */
export async function remove(/** @type {ServiceWorkerRegistration} */ registration) {
  const { installing } = registration;
  await registration.unregister();
  await forget(registration.scope);
  // What is being fetched just now goes on until it is done.
  installing?.addEventListener("statechange", () => forget(registration.scope));
}

/** @returns {boolean} whether the reader wants nothing kept */
export function refused() {
  try {
    return localStorage.getItem(REFUSED) !== null;
  } catch {
    return false; // A browser without storage keeps nothing anyway.
  }
}

function refuse(/** @type {boolean} */ really) {
  try {
    if (really) localStorage.setItem(REFUSED, "");
    else localStorage.removeItem(REFUSED);
  } catch {
    // It will be asked for again.
  }
}

// --- on the page on privacy

function offer(/** @type {HTMLElement} */ box) {
  const home = new URL(box.dataset.site, document.baseURI).href;

  async function bytes() {
    let sum = 0;
    for (const name of await names(home)) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) sum += (await (await cache.match(request)).blob()).size;
    }
    return sum;
  }

  async function show() {
    const kept = await bytes().catch(() => 0);
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    box.querySelector("data").textContent = number.format(kept / MEGABYTE);
    const state = kept ? "some" : refused() ? "refused" : "none";
    for (const part of box.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
  }

  const acts = {
    async remove() {
      refuse(true);
      const registration = await navigator.serviceWorker?.getRegistration(home);
      if (registration?.scope === home) await remove(registration);
      else await forget(home);
    },
    allow: async () => refuse(false),
  };

  box.addEventListener("click", async ({ target }) => {
    if (!(target.dataset.act in acts)) return;
    await acts[target.dataset.act]();
    await show();
    box.focus();
  });
  show();
  box.hidden = false;
}

const box = globalThis.document?.getElementById("gc-kept");
if (box) offer(box);
