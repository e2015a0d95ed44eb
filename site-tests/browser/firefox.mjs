// Walks through the site with Firefox and prints as JSON what it saw:
//     node firefox.mjs PROGRAM HOME FOLDER PAGE...
// PROGRAM is Firefox, HOME the site's address, FOLDER where downloads go, PAGE an address below HOME.

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const [program, home, folder, ...pages] = process.argv.slice(2);
const CHECKERS = { de: "selbstcheck/", en: "en/selbstcheck/" };
const WIDTHS = [1280, 320]; // CSS pixels
const PATIENCE = 60_000; // milliseconds
const SETTLED = '#checker[data-runtime="ready"][data-busy="false"]';

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: program,
  timeout: PATIENCE,
  extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": folder },
});
const page = await browser.newPage();
page.setDefaultTimeout(PATIENCE);
const saw = { visited: [], troubles: [], requests: [], found: 0, checks: {} };
const trouble = (text) => saw.troubles.push(`${page.url()}: ${text}`);
page.on("request", (request) => saw.requests.push(request.url()));
page.on("pageerror", (error) => trouble(error));
page.on("console", (message) => {
  if (["error", "warn"].includes(message.type())) trouble(message.text());
});
await page.evaluateOnNewDocument(() =>
  addEventListener("securitypolicyviolation", (event) =>
    console.error(`violation of ${event.effectiveDirective}: ${event.blockedURI}`),
  ),
);

try {
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    for (const address of pages) {
      await page.goto(home + address);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) {
        trouble(`wider than ${width} px`);
      }
      saw.visited.push(address);
    }
  }
  await page.goto(home);
  await page.type("#gc-query", "Foerderung");
  await page.waitForSelector(".gc-search__results a", { visible: true });
  saw.found = (await page.$$(".gc-search__results a")).length;
  for (const [lang, address] of Object.entries(CHECKERS)) saw.checks[lang] = await check(address);
} catch (error) {
  console.error(saw.troubles.join("\n"));
  throw error;
} finally {
  await browser.close();
}
console.log(JSON.stringify(saw));

// Load an example, save its workbook, begin again and load that.
async function check(address) {
  await open(address);
  const example = await page.$eval("[data-example]", (button) => button.dataset.example);
  await page.click("[data-example]");
  const shown = await result();
  const before = await readdir(folder);
  await page.click('[data-download="workbook"]');
  const workbook = await arrived(before);
  await open(address);
  const input = await page.$("#ck-file");
  await input.uploadFile(workbook);
  return { example, workbook, shown, again: await result() };
}

async function open(address) {
  await page.goto("about:blank");
  await page.goto(home + address);
  await page.waitForSelector("#checker[data-live]");
}

// The findings, once all is evaluated.
async function result() {
  await page.waitForFunction(() => /[1-9]/.test(document.querySelector('[data-part="score"]').textContent.split(/\D+/)[0]));
  await page.waitForSelector(SETTLED);
  await page.click('.ck-steps a[href="#result"]');
  await page.waitForSelector("#result", { visible: true });
  return page.$$eval("#result tr[data-criterion]", (rows) =>
    rows.map((row) => [
      row.dataset.criterion,
      row.dataset.verdict,
      ...["reason", "shortfall"].map((slot) => row.querySelector(`[data-slot=${slot}]`).textContent),
    ]),
  );
}

// The path of the file that was not there before, once it is whole.
async function arrived(before) {
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const files = await readdir(folder);
    const name = files.find((file) => !before.includes(file));
    const whole = name && !files.some((file) => file.endsWith(".part"));
    if (whole && (await stat(join(folder, name))).size) return join(folder, name);
    await pause(100);
  }
  throw new Error("the workbook was not downloaded");
}
