// Searches all pages of the language. Words are found inside longer words too, as German compounds need
// it; umlauts may be typed as ae, oe, ue. Sections with all words of the query are shown, else with some.
// The words of the search itself stand in the page.

const MOST_RESULTS = 12;
const WORDS_BEFORE = 6;
const WORDS_SHOWN = 24;
const DELAY = 120; // milliseconds without a keystroke

const search = document.querySelector(".gc-search");
const input = search.querySelector("input");
const output = search.querySelector(".gc-search__output");
const count = search.querySelector(".gc-search__count");
const list = search.querySelector("ol");
const template = search.querySelector("template");

let entries; // promise of all sections of all pages
let timer;

function fold(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replaceAll("ß", "ss").replace(/([aou])e/g, "$1");
}

function plainText(html) {
  const spaced = html.replaceAll("<", " <");
  const text = new DOMParser().parseFromString(spaced, "text/html").body.textContent;
  return text.replace(/\s+/g, " ").trim();
}

async function load() {
  const response = await fetch(search.dataset.index);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const { docs } = await response.json();
  let page = "";
  return docs.map(({ location, title, text }) => {
    const heading = plainText(title);
    if (!location.includes("#")) page = heading;
    const words = plainText(text).split(" ");
    const folded = words.map(fold);
    return { location, page, heading, words, folded, title: fold(heading), text: folded.join(" ") };
  });
}

function score(entry, term) {
  if (entry.title.includes(term)) return 10;
  return entry.text.includes(term) ? 1 : 0;
}

function rank(all, terms) {
  return all
    .map((entry) => {
      const points = terms.map((term) => score(entry, term));
      return { entry, hits: points.filter(Boolean).length, points: points.reduce((a, b) => a + b) };
    })
    .filter(({ hits }) => hits)
    .sort((a, b) => b.hits - a.hits || b.points - a.points);
}

function find(all, terms) {
  const ranked = rank(all, terms);
  return ranked.filter(({ hits }) => hits === ranked[0].hits).map(({ entry }) => entry);
}

// Without its last letters a longer word also finds other forms of itself.
function stem(term) {
  return term.length > 5 ? term.slice(0, -2) : term;
}

function excerpt({ words, folded }, terms) {
  const isHit = (word) => terms.some((term) => word.includes(term));
  const start = Math.max(0, folded.findIndex(isHit) - WORDS_BEFORE);
  const parts = [start ? "… " : ""];
  for (let i = start; i < Math.min(start + WORDS_SHOWN, words.length); i++) {
    const part = document.createElement(isHit(folded[i]) ? "mark" : "span");
    part.textContent = words[i];
    parts.push(part, " ");
  }
  if (start + WORDS_SHOWN < words.length) parts.push("…");
  return parts;
}

function item(entry, terms) {
  const result = template.content.cloneNode(true);
  result.querySelector("a").href = search.dataset.root + "/" + entry.location;
  result.querySelector(".gc-search__page").textContent =
    entry.page === entry.heading ? "" : entry.page;
  result.querySelector("strong").textContent = entry.heading;
  result.querySelector(".gc-search__text").append(...excerpt(entry, terms));
  return result;
}

function tell(number) {
  const { none, one, many } = count.dataset;
  count.textContent = number ? (number === 1 ? one : many.replace("{n}", number)) : none;
}

async function update() {
  let terms = fold(input.value).split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  output.hidden = !terms.length;
  if (!terms.length) return;
  entries ??= load();
  try {
    const all = await entries;
    let found = find(all, terms);
    if (!found.length) {
      terms = terms.map(stem);
      found = find(all, terms);
    }
    tell(found.length);
    list.replaceChildren(...found.slice(0, MOST_RESULTS).map((entry) => item(entry, terms)));
  } catch {
    entries = undefined;
    list.replaceChildren();
    count.textContent = count.dataset.failed;
  }
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(update, DELAY);
});

search.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearTimeout(timer);
  await update();
  list.querySelector("a")?.focus();
});

search.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  output.hidden = true;
  input.focus();
});

search.addEventListener("focusout", ({ relatedTarget }) => {
  if (!search.contains(relatedTarget)) output.hidden = true;
});

input.addEventListener("focus", () => {
  if (list.childElementCount) output.hidden = !input.value.trim();
});
