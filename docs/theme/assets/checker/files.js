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

/**
 * Reads a workbook or an answer file into the form's fields.
 * @param {File} file
 * @param {(name: string, ...args: any[]) => Promise<string>} call
 * @param {object} settings  the page's data block
 * @returns {Promise<import("./form.js").Entries>}
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
  if (fields) return { fields, notes };
  const inWords = ({ place, message }) =>
    fillIn(texts.problem, { place: place[lang], message: message[lang] });
  throw new FileRefused(problems.map(inWords));
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
