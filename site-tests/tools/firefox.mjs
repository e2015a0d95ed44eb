// A window of Firefox that is told by lines of JSON what to do:
//     node firefox.mjs PROGRAM FOLDER
// PROGRAM is Firefox, FOLDER where its files go: what is downloaded, and what is printed, as PDF.
// Each line of standard input is [ORDER, ...DETAILS]; each is answered by a line, { value } or { error }.

import { createInterface } from "node:readline";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [program, folder] = process.argv.slice(2);
const PATIENCE = 60_000; // milliseconds
const PRINTER = "Mozilla Save to PDF";

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: program,
  timeout: PATIENCE,
  extraPrefsFirefox: {
    "browser.download.folderList": 2,
    "browser.download.dir": folder,
    "browser.download.alwaysOpenPanel": false, // It would take the keys.
    "browser.chrome.site_icons": false, // Fetched after the page has loaded; whoever leaves before reads of an error.
    "print.always_print_silent": true,
    print_printer: PRINTER,
    [`print.printer_${PRINTER.replaceAll(" ", "_")}.print_to_file`]: true,
    [`print.printer_${PRINTER.replaceAll(" ", "_")}.print_to_filename`]: join(folder, "printed.pdf"),
  },
});
const page = await browser.newPage();
page.setDefaultTimeout(PATIENCE);
const requests = [];
const troubles = [];
const trouble = (text) => troubles.push(`${page.url()}: ${text}`);
page.on("request", (request) => requests.push(request.url()));
page.on("pageerror", (error) => trouble(error));
page.on("console", (message) => {
  if (["error", "warn"].includes(message.type())) trouble(message.text());
});
await page.evaluateOnNewDocument(() =>
  addEventListener("securitypolicyviolation", (event) =>
    console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI}`),
  ),
);

const called = (expression, arg) => `(${expression})(${JSON.stringify(arg)})`;
const orders = {
  resize: (width, height) => page.setViewport({ width, height }),
  goto: (address) => page.goto(address),
  evaluate: (expression, arg) => page.evaluate(called(expression, arg)),
  wait: (expression, arg) => page.waitForFunction(called(expression, arg)),
  /** Keys pressed together, joined by "+". */
  async press(keys) {
    const held = keys.split("+");
    const last = held.pop();
    for (const key of held) await page.keyboard.down(key);
    await page.keyboard.press(last);
    for (const key of held) await page.keyboard.up(key);
  },
  type: (text) => page.keyboard.type(text),
  /** Chooses a file in the next dialog that asks for one. */
  choose(path) {
    page.waitForFileChooser().then((chooser) => chooser.accept([path]), trouble);
  },
  met: () => ({ requests, troubles }),
};

/** What an order came to; pages and elements stay here. */
async function carriedOut([order, ...details]) {
  try {
    const value = await orders[order](...details);
    return ["evaluate", "met"].includes(order) ? { value } : {};
  } catch (error) {
    return { error: `${page.url()}: ${error.message}` };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await carriedOut(JSON.parse(line))));
}
await browser.close();
