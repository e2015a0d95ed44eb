// Compresses files:  node compress.mjs < JOBS
//
// JOBS is a JSON list of { source, target, level }; the target's ending, .br or .gz, tells the format.
// Several are compressed at a time. If one cannot be, the reason is on standard error and the status 1.
import { readFile, rename, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

async function compress({ source, target, level }) {
  const content = await readFile(source);
  const compressed = target.endsWith(".br")
    ? await promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level,
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      })
    : await promisify(gzip)(content, { level });
  // A build that is stopped half-way must leave no half file.
  await writeFile(`${target}.part`, compressed);
  await rename(`${target}.part`, target);
}

try {
  await Promise.all(JSON.parse(await text(process.stdin)).map(compress));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
