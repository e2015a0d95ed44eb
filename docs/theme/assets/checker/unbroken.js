// Writes text into the page so that no line ends between a figure and its unit. The words stay as they are;
// what belongs together, the page says (macros/pages/unbroken.py).

const { unbroken } = document.getElementById("checker").dataset;
const PIECES = new RegExp(`(${unbroken})`, "g");

/** Writes a text into all slots of a name. @param {ParentNode} parent  @param {string} name  @param {string} text */
export function write(parent, name, text) {
  for (const slot of parent.querySelectorAll(`[data-slot="${name}"]`)) writeText(slot, text);
}

/** Writes a text, unless it stands there already. @param {Element} element  @param {string} text */
export function writeText(element, text) {
  if (element.textContent === text) return;
  // Of the pieces that the pattern parts, every second one is what it matched.
  const pieces = text.split(PIECES).map((piece, position) => (position % 2 ? whole(piece) : piece));
  element.replaceChildren(...pieces);
}

function whole(/** @type {string} */ piece) {
  const span = document.createElement("span");
  span.className = "gc-unbroken";
  span.textContent = piece;
  return span;
}
