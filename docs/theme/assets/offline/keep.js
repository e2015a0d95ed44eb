// On the page of the self-check: has the website kept on this device once the page has settled, and tells of a newer
// release. Where a browser cannot or may not keep anything, all works as it does without.

import { refused } from "./kept.js";

const root = document.getElementById("checker");
const notice = root.querySelector('[data-part="new-release"]');
const home = new URL(root.dataset.site, document.baseURI);
/** What is the check that is open here. */
const check = [import.meta.url, new URL(`${root.dataset.bundle}bundle.json`, document.baseURI).href];
const idle = globalThis.requestIdleCallback ?? setTimeout;

/** Nothing is fetched as long as the reader waits for something. */
async function settled() {
  if (document.readyState !== "complete") await new Promise((go) => addEventListener("load", go));
  await new Promise((go) => idle(go));
  while (["download", "start"].includes(root.dataset.runtime)) {
    await new Promise((go) => {
      new MutationObserver(go).observe(root, { attributeFilter: ["data-runtime"] });
    });
  }
}

async function keep() {
  const registration = await navigator.serviceWorker.register(new URL("service-worker.js", home));
  registration.active?.postMessage({ wanted: "complete" });
  const follow = () => registration.installing?.addEventListener("statechange", () => tell(registration.waiting));
  registration.addEventListener("updatefound", follow);
  follow();
  tell(registration.waiting);
  // A check may be open for days.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}

/** Says that a newer release is there, unless this page is of it already. */
function tell(/** @type {ServiceWorker | null} */ waiting) {
  if (!waiting) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: isThis }) => (notice.hidden = isThis);
  waiting.postMessage({ holds: check }, [port2]);
}

if (navigator.serviceWorker && !navigator.connection?.saveData && !refused()) settled().then(keep).catch(() => {});
