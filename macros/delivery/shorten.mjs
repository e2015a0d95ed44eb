// Leaves comments and blanks out of scripts:  node shorten.mjs < SCRIPTS
//
// SCRIPTS is a JSON object of modules by their names; the same comes out. Names and statements stay as they are, so
// that what a browser reports can be found in the source. If a script cannot be read, the reason is on standard error
// and the status 1.
import { text } from "node:stream/consumers";
import { minify } from "terser";

const OPTIONS = { module: true, compress: false, mangle: false, format: { comments: /^!|licen[cs]e|copyright/i } };

const scripts = JSON.parse(await text(process.stdin));
for (const [name, code] of Object.entries(scripts)) {
  try {
    scripts[name] = (await minify(code, OPTIONS)).code;
  } catch (error) {
    console.error(`${name}, line ${error.line}: ${error.message}`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) process.stdout.write(JSON.stringify(scripts));
