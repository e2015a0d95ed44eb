// Takes the place of the service worker where it is to be no more (docs/hosting.md): gives back what is kept and leaves.

import { remove } from "./kept.js";

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(remove(registration)));
