// Bundles the service worker, and the one that takes its place where there is to be none:  node worker.mjs < JOB
//
// JOB is a JSON object { folder, release }: where the scripts are, and the files of the release, [[address, hash], …]. A JSON
// object of scripts by the names of their sources comes out. If one cannot be bundled, the reason is on standard error and
// the status 1.
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

const SOURCES = ["service_worker.js", "off.js"];

const { folder, release } = JSON.parse(await text(process.stdin));
try {
  const { outputFiles } = await build({
    entryPoints: SOURCES.map((name) => join(folder, name)),
    outdir: folder, // nothing is written there
    write: false,
    bundle: true,
    minify: true,
    legalComments: "none", // The licences stand in licences.txt.
    logLevel: "silent",
    define: { RELEASE: JSON.stringify(release), "process.env.NODE_ENV": '"production"' },
  });
  const scripts = outputFiles.map(({ path, text: code }) => [basename(path), code]);
  process.stdout.write(JSON.stringify(Object.fromEntries(scripts)));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
