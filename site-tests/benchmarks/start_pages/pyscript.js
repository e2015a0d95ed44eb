// What the page's Python finds on the window.

import { answered, requests } from "./shared.js";

Object.assign(window, { answered, requests });
