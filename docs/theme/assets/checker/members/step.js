// The step of the list of members: takes a list, shows how it was understood and what follows from it, and lets
// the reader correct and complete it. What is in a list and what follows from it, only Python knows. The list
// itself stands in a field of the form, so that everything that keeps the entries keeps it as well.

import { give, listenForDrops } from "../files.js";
import { controlId, fillIn } from "../form.js";
import { latestOnly } from "../latest_only.js";
import { RuntimeFailure } from "../runtime.js";
import { createColumns } from "./columns.js";
import { createMarks } from "./marks.js";
import { createPictures } from "./pictures.js";
import { createRows } from "./rows.js";
import { createSummary } from "./summary.js";

const MEGABYTE = 1_000_000;

/**
 * @typedef {object} Draft  a list at work, as Python is told of it
 * @property {string} [members]  the list as it stands in the form, as long as nothing was said of it here
 * @property {string} [rows]  the rows that were read, as JSON
 * @property {Record<string, number>} [columns]  where what stands
 * @property {number} [first_row]
 * @property {string} [bound]
 * @property {Record<string, Record<string, string>>} mended  by the row and the field
 * @property {number[]} left_out
 * @property {number} [edited]
 */

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {object} page
 * @param {(name: string, ...args: any[]) => Promise<any>} page.call  calls Python
 * @param {(name: string, ...args: any[]) => Promise<any>} page.attempt  the same with what a stranger may have made
 * @param {(name: string) => Promise<string>} page.ask
 * @param {<T>(work: Promise<T>) => Promise<T>} page.busy
 * @param {() => Promise<unknown>} page.onChange  the list is another one
 * @param {(code: string) => void} page.onFailure
 */
export async function createStep(root, settings, page) {
  const { lang } = settings;
  const view = root.querySelector("#members");
  const response = await fetch(view.dataset.step);
  if (!response.ok) throw new Error(`${view.dataset.step}: ${response.status}`);
  const { html, texts } = await response.json();
  const markup = document.createElement("template");
  markup.innerHTML = html;
  await style();
  for (const dialog of markup.content.querySelectorAll("dialog")) root.append(dialog);
  view.querySelector('[data-part="members"]').append(markup.content);

  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const field = document.getElementById(controlId("members"));
  const list = part("members-list");
  const refused = part("members-refused");
  const state = part("members-state");
  const optional = state.textContent;
  const marks = createMarks(root, settings);
  const columns = createColumns(part("columns"), texts, choose);
  const rows = createRows(root, texts, { mend, leaveOut });
  const summary = createSummary(root);
  const pictures = createPictures(part("pictures"), {
    call: async () => JSON.parse(await page.call("pictures", request({ members: field.value }))),
  });

  /** @type {Draft | null} */
  let draft = null;
  /** The name of the file that the list came from, if it came here. */
  let name = "";
  /** What this step has put into the form, and for which office it was counted. */
  let written = "";
  let countedFor = "";
  /** What Python said of the list last. */
  let found = null;

  function office() {
    const value = (field) => document.getElementById(controlId(field)).value;
    return { country: value("office_country"), postal_code: value("office_postal_code") };
  }

  function request(content) {
    return JSON.stringify({ lang, office: office(), ...content });
  }

  // --- from a list to what follows from it

  const understand = latestOnly(async () => {
    if (!draft) return;
    countedFor = JSON.stringify(office());
    found = JSON.parse(await page.call("members", request(draft)));
    if (!draft) return;
    if (draft.members) adopt();
    show();
  });

  /** Goes on from the rows that say the same, so that something can be said of them. */
  function adopt() {
    const { rows, first_row } = found;
    draft = { ...draft, members: undefined, rows, first_row, columns: places(found.columns) };
  }

  const places = (columns) =>
    Object.fromEntries(columns.filter((column) => column.field).map(({ field, at }) => [field, at]));

  function show() {
    refuse(found.refused);
    part("columns").hidden = !name || !found.columns.length;
    columns.show(found.columns, found.first_row);
    list.hidden = !found.columns.length;
    for (const section of list.children) section.classList.toggle("ck-refused", Boolean(found.refused));
    if (found.refused) return;
    part("bound").hidden = !found.asks_bound;
    summary.show(found);
    rows.show(found, draft.left_out.length);
    state.textContent = fillIn(texts.state, { number: found.number });
    tell(fillIn(texts.found, { number: found.number, open: found.open.length }));
    drawIfSeen();
  }

  function drawIfSeen() {
    if (view.hidden || !found || found.refused || !field.value) return;
    page.busy(pictures.draw(`${countedFor}${field.value}`).catch(tellFailure));
  }

  function refuse(why) {
    refused.hidden = !why;
    refused.querySelector('[data-slot="why"]').textContent = why ?? "";
  }

  function tell(text) {
    const told = part("members-told");
    if (told.textContent !== text) told.textContent = text;
  }

  /** Counts the list anew and puts it into the form. */
  async function count() {
    await understand();
    if (found?.refused) return;
    if (field.value !== found.members) {
      written = field.value = found.members;
      await page.onChange();
    }
    drawIfSeen();
  }

  /** What has stopped Python is told by the one who stopped it. */
  function tellFailure(error) {
    if (!(error instanceof RuntimeFailure)) throw error;
    if (error.code !== "stopped") page.onFailure(error.code);
  }

  // --- lists from outside

  async function take(content, label) {
    tell(fillIn(texts.reading, { name: label }));
    refuse("");
    try {
      if (content.size > settings.maxFileBytes) return fail(tooLarge(content.size, label));
      const bytes = new Uint8Array(await content.arrayBuffer());
      const { rows: read, problems } = JSON.parse(await page.attempt("list", bytes, lang));
      if (!read) return fail(problems.join(" "));
      if (field.value && (await page.ask("members-replace")) !== "yes") return tell("");
      name = label;
      part("bound").querySelector('[value=""]').checked = true;
      draft = { rows: JSON.stringify(read), mended: {}, left_out: [] };
      await count();
      if (!found.columns.length) draft = null;
      (found.refused ? refused : part("columns").querySelector("h3")).focus();
    } catch (error) {
      draft = null;
      written = ""; // So that the list that is there already is shown again.
      if (error.code === "stopped") return tell("");
      const why = texts[`unread_${error.code}`] ?? settings.texts.unreadable;
      fail(fillIn(why, { name: label, seconds: settings.patience.answer }));
    }
  }

  function fail(why) {
    tell("");
    refuse(why);
    refused.focus();
  }

  function tooLarge(size, label) {
    const [has, most] = [size, settings.maxFileBytes].map((bytes) => Math.ceil(bytes / MEGABYTE));
    return fillIn(settings.texts.too_large, { name: label, size: has, limit: most });
  }

  function chosenBound() {
    return part("bound").querySelector(":checked").value;
  }

  // --- what the reader says of it

  function change(changed) {
    Object.assign(draft, changed);
    return page.busy(count().catch(tellFailure));
  }

  function choose(columns, first_row) {
    return change({ columns, first_row });
  }

  function mend(row, column, text) {
    return change({ mended: { ...draft.mended, [row]: { ...draft.mended[row], [column]: text } } });
  }

  function accept() {
    const mended = { ...draft.mended };
    for (const { row, kind } of found.proposals) mended[row] = { ...mended[row], kind };
    part("open-rows").querySelector("h3").focus();
    return change({ mended });
  }

  function leaveOut(row) {
    return change({ left_out: [...draft.left_out, row] });
  }

  async function edit(row) {
    await change({ edited: row });
    rows.reach(row);
  }

  async function exportList() {
    const told = part("members-written");
    told.textContent = texts.writing;
    try {
      const bytes = await page.call("overview", request({ members: field.value }));
      give(texts.file, "xlsx", bytes);
      told.textContent = fillIn(texts.written, { name: `${texts.file}.xlsx` });
    } catch (error) {
      told.textContent = "";
      tellFailure(error);
    }
  }

  async function remove() {
    if ((await page.ask("members")) !== "yes") return;
    written = field.value = "";
    forget();
    tell(texts.removed);
    if (!view.hidden) view.querySelector("h2").focus();
    await page.onChange();
  }

  function forget() {
    draft = found = null;
    name = "";
    list.hidden = true;
    refuse("");
    pictures.clear();
    state.textContent = optional;
    tell("");
  }

  // --- events

  const fileInput = document.getElementById("ck-members-file");
  fileInput.addEventListener("change", () => {
    const [file] = fileInput.files;
    if (file) page.busy(take(file, file.name)).finally(() => (fileInput.value = ""));
  });
  listenForDrops(part("members-drop"), (file) => page.busy(take(file, file.name)));
  part("bound").addEventListener("change", () => change({ bound: chosenBound() }));
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-members]");
    if (!button) return;
    const row = Number(button.closest("[data-row]")?.dataset.row);
    const pasted = document.getElementById("ck-members-paste");
    const acts = {
      paste: () => pasted.value.trim() && page.busy(take(new Blob([pasted.value]), texts.pasted)),
      accept,
      more: () => rows.more(),
      "leave-out": () => leaveOut(row),
      "take-back": () => change({ left_out: [] }),
      edit: () => edit(row),
      export: () => page.busy(exportList()),
      remove: () => page.busy(remove()),
    };
    acts[button.dataset.members]();
  });

  return {
    /** Shows what follows from the list at the questions, and the list itself if it came from elsewhere. */
    async show(/** @type {object} */ response) {
      marks.show(response);
      if (field.value !== written) {
        written = field.value;
        forget();
        if (!written) return;
        draft = { members: written, mended: {}, left_out: [] };
        await understand();
      } else if (draft && countedFor !== JSON.stringify(office())) {
        await understand();
      }
    },
    enter: async () => drawIfSeen(),
  };
}

/** The style sheet of the step; without it the step could not be used by everybody. */
function style() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("members.css", import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(link.href));
    });
  });
  document.head.append(link);
  return loaded;
}
