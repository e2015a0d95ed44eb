// Takes answers over from files and gives files away. What is in a file, only Python knows.

import { fillIn } from "./form.js";

const ZIP_SIGNATURE = [0x50, 0x4b];
const MEGABYTE = 1_000_000;
const TYPES = {
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file that was not taken over; `problems` are sentences for the reader. */
export class FileRefused extends Error {
  constructor(problems) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** @typedef {{ cell: string, stored: unknown, computed: unknown }} Deviation  a cell and both its values */
/**
 * @typedef {object} Taken  what was in a file
 * @property {import("./form.js").Entries} entries  all that is right, and what is wrong where the form can show it
 * @property {(import("./errors.js").Problem & { place: string, at_field: string })[]} problems  what is wrong, with
 *   its place in the file and what is said of it at the field
 * @property {() => Promise<Deviation[]>} audit  finds the results in a workbook that do not fit its answers
 */

/**
 * Reads a workbook or an answer file.
 * @param {File} file
 * @param {(name: string, ...args: any[]) => Promise<string>} call
 * @param {object} settings  the page's data block
 * @returns {Promise<Taken>}
 * @throws {FileRefused}
 */
export async function readAnswers(file, call, { lang, maxFileBytes, texts }) {
  if (file.size > maxFileBytes) {
    const [size, limit] = [file.size, maxFileBytes].map((bytes) => Math.ceil(bytes / MEGABYTE));
    throw new FileRefused([fillIn(texts.too_large, { name: file.name, size, limit })]);
  }
  const bytes = await contentOf(file, texts);
  const isWorkbook = /\.xls[xm]?$/i.test(file.name) || startsWith(bytes, ZIP_SIGNATURE);
  const { fields, notes, problems } = JSON.parse(await call(isWorkbook ? "read" : "load", bytes, lang));
  const told = problems.map((problem) => ({
    ...problem,
    place: problem.place[lang],
    message: problem.message[lang],
    at_field: problem.at_field[lang],
  }));
  const audit = async () => (isWorkbook ? JSON.parse(await call("audit", bytes)) : []);
  if (fields) return { entries: { fields, notes }, problems: told, audit };
  throw new FileRefused(told.map((problem) => fillIn(texts.problem, problem)));
}

async function contentOf(file, texts) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileRefused([fillIn(texts.unreadable, { name: file.name })]);
  }
}

function startsWith(bytes, signature) {
  return signature.every((byte, position) => bytes[position] === byte);
}

/** @param {string} url  of an answer file of this site  @returns {Promise<File>} */
export async function fetchFile(url, name) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new File([await response.blob()], name);
}

/**
 * Hands a file to the reader.
 * @param {string} name
 * @param {"json" | "xlsx"} type
 * @param {string | Uint8Array} content
 */
export function give(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: TYPES[type] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.${type}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param {unknown} data  @returns {string} the data as a JSON file */
export function asJson(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** @param {HTMLElement} place  @param {(file: File) => void} onFile */
export function listenForDrops(place, onFile) {
  const showOver = (isOver) => place.classList.toggle("ck-drop--over", isOver);
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    showOver(true);
  });
  place.addEventListener("dragleave", () => showOver(false));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    showOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  });
}
