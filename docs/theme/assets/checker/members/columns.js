// Shows what the columns of a list are taken to hold, and lets the reader choose otherwise.

import { fillIn } from "../form.js";
import { writeText } from "../unbroken.js";

/**
 * @param {HTMLElement} part
 * @param {Record<string, string>} texts
 * @param {(places: Record<string, number>, firstRow: number) => void} onChoice  the row counted from 0
 */
export function createColumns(part, texts, onChoice) {
  const body = part.querySelector("tbody");
  const first = part.querySelector("#ck-first-row");
  const template = part.querySelector('template[data-part="column"]');

  /**
   * @param {{ at: number, title: string, samples: string[], field: string }[]} columns
   * @param {number} firstRow
   */
  function show(columns, firstRow) {
    first.value = firstRow + 1;
    const shown = [...body.rows].map(({ dataset }) => dataset.column).join();
    // The focus may be in what is there already.
    if (shown !== columns.map(keyOf).join()) body.replaceChildren(...columns.map(row));
    for (const [at, select] of [...body.querySelectorAll("select")].entries()) select.value = columns[at].field;
  }

  const keyOf = ({ at, title, samples }) => JSON.stringify([at, title, samples]);

  function row(column) {
    const { at, title, samples } = column;
    const item = template.content.cloneNode(true).firstElementChild;
    item.dataset.column = keyOf(column);
    item.dataset.at = at;
    for (const place of item.querySelectorAll('[data-slot="title"]')) {
      writeText(place, title || fillIn(texts.untitled, { number: at + 1 }));
    }
    writeText(item.querySelector('[data-slot="samples"]'), samples.join(" · "));
    return item;
  }

  /** What is in one column, is in no other. */
  part.addEventListener("change", ({ target }) => {
    for (const select of target === first ? [] : body.querySelectorAll("select")) {
      if (select !== target && select.value === target.value) select.value = "";
    }
    const chosen = [...body.rows].map((row) => [row.querySelector("select").value, Number(row.dataset.at)]);
    onChoice(Object.fromEntries(chosen.filter(([field]) => field)), Math.max(1, Number(first.value)) - 1);
  });

  return { show };
}
