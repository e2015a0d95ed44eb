// Keeps the website on the device, so that it works without a network. One release is one list of files with their
// hashes (macros/delivery/offline.py): it is fetched beside the one in use, and used only once all of it has arrived
// as it was built. Workbox does the work; here stands what of it is wanted.

import { cacheNames, clientsClaim, registerQuotaErrorCallback, setCacheNameDetails } from "workbox-core";
import { PrecacheController } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkOnly } from "workbox-strategies";
import { PREFIX } from "./kept.js";

/** [address below this script, hash] of each file. @type {[string, string][]} */
const FILES = RELEASE;
/** Below it no file ever changes: its address tells its contents. */
const ASSETS = new URL("assets/", location).href;
/** Seconds after which a network counts as none. */
const PATIENCE = 6;

setCacheNameDetails({ prefix: PREFIX });
const release = new PrecacheController();
release.addToCacheList(
  FILES.map(([url, integrity]) => ({ url, integrity, revision: url.startsWith("assets/") ? null : integrity })),
);

/** What it would take up is not taken from somebody who saves data. */
async function install(/** @type {ExtendableEvent} */ event) {
  if (navigator.connection?.saveData) throw new Error("Data are to be saved: nothing is kept.");
  await release.install(event);
}

/** Fetches again what the device has lost of this release. */
async function complete(/** @type {ExtendableEvent} */ event) {
  for (const url of release.getCachedURLs()) {
    const integrity = release.getIntegrityForCacheKey(release.getCacheKeyForURL(url));
    await release.createHandlerBoundToURL(url)({ event, params: { integrity } });
  }
}

/** The address as the list of files names it. */
function named(/** @type {string} */ address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

addEventListener("install", (event) => event.waitUntil(install(event)));
addEventListener("activate", (event) => event.waitUntil(release.activate(event)));
addEventListener("message", (event) => {
  const { wanted, holds } = event.data;
  if (wanted === "complete") event.waitUntil(complete(event).catch(() => {}));
  if (holds) event.ports[0].postMessage(holds.every((url) => release.getCacheKeyForURL(url)));
});
// From the first visit on: an open check needs nothing more from the server.
clientsClaim();
// A first release that finds no room takes none.
registerQuotaErrorCallback(async () => {
  if (!registration.active) await caches.delete(cacheNames.precache);
});

// All releases that are there answer, not only this one: a page of the release before goes on to its end.
registerRoute(
  ({ url }) => url.href.startsWith(ASSETS),
  new CacheFirst({
    cacheName: cacheNames.precache,
    matchOptions: { ignoreVary: true },
    plugins: [{ cacheWillUpdate: async () => null }], // Only whole releases are kept.
  }),
);

// Pages come from the server as long as there is one: whoever is online is never left with an old one.
registerRoute(
  ({ url }) => release.getCacheKeyForURL(named(url.href)),
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE,
    plugins: [{ handlerDidError: ({ request }) => release.matchPrecache(named(request.url)) }],
  }),
);
