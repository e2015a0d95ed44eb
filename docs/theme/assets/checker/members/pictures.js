// Shows map and chart of a list, drawn in Python, and the table that says the same.

import { writeText } from "../unbroken.js";
import { latestOnly } from "../latest_only.js";
import { fill } from "./summary.js";

/**
 * @param {HTMLElement} part
 * @param {{ call: () => Promise<object> }} page
 */
export function createPictures(part, page) {
  const slot = (name) => part.querySelector(`[data-slot="${name}"]`);
  const table = part.querySelector('[data-part="all-members"]');
  let wanted = "";
  let drawn = "";
  let members = [];

  const update = latestOnly(async () => {
    if (wanted === drawn) return;
    const content = wanted;
    const { map, chart, composition, rows } = await page.call();
    drawn = content;
    part.hidden = false;
    slot("map").hidden = map === null;
    if (map) show(slot("map"), map);
    show(slot("chart"), chart);
    slot("composition").replaceChildren(...composition.map(line));
    members = rows;
    showTable();
  });

  /** The table is made once it is wanted: it may be long. */
  function showTable() {
    const template = part.querySelector('template[data-part="member"]');
    const rows = table.open ? members : [];
    const made = rows.map((member) => {
      const row = fill(template.content.cloneNode(true).firstElementChild, member);
      row.dataset.row = member.row;
      return row;
    });
    table.querySelector("tbody").replaceChildren(...made);
  }

  table.addEventListener("toggle", showTable);

  return {
    /** Draws a list, unless it is drawn already. @param {string} content  by which it is known */
    draw(content) {
      wanted = content;
      return update();
    },
    clear() {
      part.hidden = true;
      wanted = drawn = "";
      members = [];
      showTable();
    },
  };
}

function line(/** @type {string} */ text) {
  const paragraph = document.createElement("p");
  writeText(paragraph, text);
  return paragraph;
}

/** Puts a drawing into a tree of its own, with its style as a sheet: the page allows no style among its elements. */
function show(/** @type {HTMLElement} */ place, /** @type {string} */ drawing) {
  const [before, style, after] = drawing.split(/<style>|<\/style>/);
  const { documentElement: svg } = new DOMParser().parseFromString(before + after, "image/svg+xml");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const tree = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  tree.adoptedStyleSheets = [sheet];
  tree.replaceChildren(document.importNode(svg, true));
}
