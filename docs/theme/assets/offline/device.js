// On the page on privacy: says how much of the website is kept on this device, and removes it.

import { forget, refuse, refused, remove, size } from "./kept.js";

const MEGABYTE = 1_000_000;
const root = document.getElementById("gc-kept");
const home = new URL(root.dataset.site, document.baseURI).href;

async function show() {
  const bytes = globalThis.caches ? await size(home).catch(() => 0) : 0;
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  root.querySelector("data").textContent = number.format(bytes / MEGABYTE);
  const state = bytes ? "some" : refused() ? "refused" : "none";
  for (const part of root.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
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

root.addEventListener("click", async ({ target }) => {
  const act = acts[target.dataset.act];
  if (!act) return;
  await act();
  await show();
  root.focus();
});

show();
root.hidden = false;
