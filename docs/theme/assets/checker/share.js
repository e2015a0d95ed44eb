// Puts the answers into a link and a QR code, and takes them out of a link. They stand behind the "#", which browsers
// send to nobody.

import { FileRefused } from "./files.js";

const MARK = "#answers=";
export const COMPRESSION = "deflate"; // With a checksum: a mistyped link would else hold other answers.
const QUIET_ZONE = 4; // modules, as the standard has it

/**
 * @param {HTMLElement} root
 * @param {Record<string, string>} texts
 */
export function createSharing(root, texts) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const withNotes = root.querySelector("#ck-share-notes");
  /** The answers that the link shown is about. */
  let linked = null;

  /** Makes a link with the answers. @param {object} response  what `check` answered */
  async function make({ answers, listed, problems }) {
    const { notes, members, ...rest } = answers;
    // The list stays here; the numbers that follow from it give the same verdicts.
    const counted = Object.entries(listed).map(([name, { value }]) => [name, value]);
    const others = { ...rest, answers: { ...rest.answers, ...Object.fromEntries(counted) } };
    let address;
    try {
      address = await addressOf(JSON.stringify(withNotes.checked ? { ...others, notes } : others));
    } catch {
      part("share-status").textContent = texts.not_linked; // A browser of before 2023.
      return;
    }
    linked = JSON.stringify(answers);
    root.querySelector("#ck-link").value = address;
    const told = await draw(address);
    part("link").hidden = false;
    part("share-status").textContent = problems.length ? texts.linked_faulty : told;
  }

  /** @returns {Promise<string>} what is to be said of the link: it may have no QR code */
  async function draw(address) {
    const image = root.querySelector('[data-slot="qr"]');
    const figure = image.closest("figure");
    figure.hidden = true;
    const drawer = await import("./uqr.js").catch(() => null);
    if (!drawer) return texts.linked_undrawn;
    try {
      const drawing = drawer.renderSVG(address, { border: QUIET_ZONE, pixelSize: 1 });
      image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    } catch {
      return texts.linked_long;
    }
    figure.hidden = false;
    return texts.linked;
  }

  /** Removes a link to other answers than these. */
  function update(/** @type {object} */ { answers }) {
    if (linked !== null && linked !== JSON.stringify(answers)) forget();
  }

  function forget() {
    linked = null;
    part("link").hidden = true;
    part("share-status").textContent = "";
  }

  withNotes.addEventListener("change", forget);

  return { make, update, forget };
}

async function addressOf(text) {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream(COMPRESSION));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const address = new URL(location.href);
  address.search = "";
  address.hash = MARK + base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return address.href;
}

/** Takes the answers out of the page's own address, in which they then no longer stand. @returns {string | null} as they stood there */
export function takeFromAddress() {
  const { hash } = location;
  if (!hash.startsWith(MARK)) return null;
  history.replaceState(null, "", location.pathname);
  return hash.slice(MARK.length);
}

/**
 * @param {string} packed  as it stood in an address
 * @param {object} settings  the page's data block
 * @returns {Promise<File>} the answer file
 * @throws {FileRefused}
 */
export async function unpack(packed, { maxFileBytes, texts }) {
  try {
    const base64 = packed.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(COMPRESSION));
    return new File([await whole(stream, maxFileBytes)], texts.shared_link);
  } catch {
    throw new FileRefused([texts.link_broken]);
  }
}

/** Everything that comes; not more than is read anyway, however small it was packed. */
async function whole(stream, limit) {
  const parts = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    parts.push(value);
    size += value.byteLength;
    if (size > limit) throw new Error("too large");
  }
}
