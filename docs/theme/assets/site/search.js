// Searches all pages of the language, with the library MiniSearch over the index that mkdocs makes. Both,
// and what visitors call things, are loaded at the first search. Each page is shown once, with its best section. The words of the
// search itself stand in the page.

const MOST_RESULTS = 12;
const LEAST_SCORE = 0.2; // of that of the best result
const WORDS_BEFORE = 6;
const WORDS_SHOWN = 24;
const DELAY = 120; // milliseconds without a keystroke
const AT_A_STRETCH = 10; // milliseconds of work before the page may react to what is typed meanwhile

const TERMS = /\d+(?:[.,]\d+)*|\p{L}+/gu;
const OPTIONS = {
  idField: "location",
  fields: ["title", "page", "text"],
  storeFields: ["title", "page", "text", "boost"],
  tokenize: (text) => text.match(TERMS) ?? [],
  processTerm: fold,
  searchOptions: {
    processTerm: variants,
    // Pages say in their header how much they count: "search: {boost: …}".
    boostDocument: (location, term, { boost }) => boost ?? 1,
    prefix: (term) => term.length > 2 && !/\d/.test(term),
    fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.2 : false),
    bm25: { k: 2, b: 0.5, d: 0 }, // docs/decisions/0012-search.md
  },
};

const search = document.querySelector(".gc-search");
const input = search.querySelector("input");
const output = search.querySelector(".gc-search__output");
const count = search.querySelector(".gc-search__count");
const list = search.querySelector("ol");
const template = search.querySelector("template");

let index; // promise of all sections of all pages
let otherWords; // by the beginnings of visitors' words
let timer;

// The same for "Förderung" and "Foerderung". A last "e" stays, for "FuE" is not "Fü".
function fold(word) {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replaceAll("ß", "ss").replace(/([aou])e(?=\p{L})/gu, "$1");
}

// Of a long word also the first half: it finds other compounds and other forms. And what the pages call it.
function variants(word) {
  const whole = fold(word);
  const half = whole.length > 8 ? [whole.slice(0, Math.ceil(whole.length * 0.55))] : [];
  const meant = Object.entries(otherWords).filter(([beginning]) => whole.startsWith(beginning));
  return [whole, ...half, ...meant.flatMap(([, words]) => words)];
}

function plainText(html) {
  const spaced = html.replaceAll("<", " <");
  const text = new DOMParser().parseFromString(spaced, "text/html").body.textContent;
  return text.replace(/\s+/g, " ").trim();
}

async function load() {
  const [{ default: MiniSearch }, { OTHER_WORDS }, response] = await Promise.all([
    import("./minisearch.js"),
    import("./search_words.js"),
    fetch(search.dataset.index),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  otherWords = OTHER_WORDS[document.documentElement.lang];
  const { docs } = await response.json();
  const sections = new MiniSearch(OPTIONS);
  let page = "";
  let rested = performance.now();
  for (const { location, title, text, boost } of docs) {
    if (performance.now() - rested > AT_A_STRETCH) {
      await new Promise((goOn) => setTimeout(goOn));
      rested = performance.now();
    }
    const heading = plainText(title);
    if (!location.includes("#")) page = heading;
    sections.add({ location, title: heading, page, text: plainText(text), boost });
  }
  return sections;
}

function find(sections, query) {
  const pages = new Map();
  for (const section of sections.search(query)) {
    const [address] = section.id.split("#");
    if (!pages.has(address)) pages.set(address, section);
  }
  const found = [...pages.values()];
  return found.filter(({ score }) => score > found[0].score * LEAST_SCORE).slice(0, MOST_RESULTS);
}

function excerpt({ text, terms }) {
  const isHit = (word) => OPTIONS.tokenize(word).some((term) => terms.includes(fold(term)));
  const words = text.split(" ");
  const start = Math.max(0, words.findIndex(isHit) - WORDS_BEFORE);
  const parts = [start ? "… " : ""];
  for (const word of words.slice(start, start + WORDS_SHOWN)) {
    const part = document.createElement(isHit(word) ? "mark" : "span");
    part.textContent = word;
    parts.push(part, " ");
  }
  if (start + WORDS_SHOWN < words.length) parts.push("…");
  return parts;
}

function item(section) {
  const result = template.content.cloneNode(true);
  const { id, page, title } = section;
  result.querySelector("a").href = search.dataset.root + "/" + id;
  result.querySelector(".gc-search__page").textContent = page === title ? "" : page;
  result.querySelector("strong").textContent = title;
  result.querySelector(".gc-search__text").append(...excerpt(section));
  return result;
}

function tell(number) {
  const { none, one, many } = count.dataset;
  count.textContent = number ? (number === 1 ? one : many.replace("{n}", number)) : none;
}

// Nothing opens any more once the visitor has gone on.
function close() {
  clearTimeout(timer);
  output.hidden = true;
}

async function update() {
  const query = input.value.trim();
  output.hidden = !query;
  if (!query) return;
  index ??= load();
  try {
    const found = find(await index, query);
    tell(found.length);
    list.replaceChildren(...found.map(item));
  } catch {
    index = undefined;
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
  input.focus();
  close();
});

search.addEventListener("focusout", ({ relatedTarget }) => {
  if (!search.contains(relatedTarget)) close();
});

input.addEventListener("focus", () => {
  if (list.childElementCount) output.hidden = !input.value.trim();
});
