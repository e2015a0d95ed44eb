// Filters the overview of the criteria by category and kind. The choice stands in the address, so that it
// can be passed on. Nothing is hidden on paper (content.css). The words stand in the page.

const NAMES = ["category", "kind"];

const form = document.querySelector(".gc-filter");
const status = form.querySelector("[role=status]");
const sections = [...document.querySelectorAll(".gc-category")];

function chosen(name) {
  return form.elements[name].value;
}

function choose(name, value) {
  const choices = [...form.elements[name]];
  const found = choices.find((choice) => choice.value === value) ?? choices[0];
  found.checked = true;
}

function setHidden(element, hidden) {
  element.classList.toggle("gc-filtered-out", hidden);
  return !hidden;
}

function count(elements, isShown) {
  return elements.reduce((sum, element) => sum + isShown(element), 0);
}

function filterGroup(group) {
  const kind = chosen("kind");
  const rows = [...group.querySelectorAll("tr[data-kind]")];
  const shown = count(rows, (row) => setHidden(row, kind && row.dataset.kind !== kind));
  setHidden(group, !shown);
  return shown;
}

function filterSection(section) {
  const category = chosen("category");
  const matches = !category || section.dataset.category === category;
  const groups = [...section.querySelectorAll("tbody")];
  const shown = matches ? count(groups, filterGroup) : 0;
  setHidden(section, !shown);
  return shown;
}

function filter() {
  const shown = count(sections, filterSection);
  const of = document.querySelectorAll(".gc-category tr[data-kind]").length;
  const { some, none } = status.dataset;
  const text = shown ? some.replace("{n}", shown).replace("{of}", of) : none;
  if (status.textContent !== text) status.textContent = text;
}

function readAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const name of NAMES) choose(name, wanted.get(name) ?? "");
  filter();
}

function writeAddress() {
  const set = NAMES.map((name) => [name, chosen(name)]).filter(([, value]) => value);
  const fragment = new URLSearchParams(set).toString();
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
}

form.addEventListener("change", () => {
  filter();
  writeAddress();
});

form.querySelector(".gc-filter__all").addEventListener("click", () => {
  for (const name of NAMES) choose(name, "");
  filter();
  writeAddress();
});

// A link to a category on the same page shows all again, or its target might be hidden.
addEventListener("hashchange", readAddress);

readAddress();
