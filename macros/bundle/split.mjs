// Divides a wasm into the functions that are called and those that seldom are, which are fetched with the first call
// of one of them.
//
//   node split.mjs mark WASM MARKED             tells each function that is called, once and by its number: env.called(number)
//   node split.mjs divide WASM JOB OFTEN SELDOM
//
// JOB: { bases, called }, the values of constants that the wasm imports, and the numbers of the functions that are called.
// Both parts hold all functions; those of the other part only pass the call on, through the table env.seldom. The first
// part asks for the second one with env.fetch_seldom. On standard output is the number of places in the table. If a part
// is not valid, the reason is on standard error and the status 1.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { codecTables } from "./tables.mjs";

const { i32, none } = binaryen;
const { Features } = binaryen;
const FEATURES = [
  Features.MutableGlobals,
  Features.SignExt,
  Features.BulkMemory,
  Features.BulkMemoryOpt,
  Features.NontrappingFPToInt,
  Features.ExceptionHandling,
  Features.ReferenceTypes,
  Features.Multivalue,
  Features.ExtendedConst,
  Features.CallIndirectOverlong,
];
const TABLE = "seldom";
const MEMORY = "mimport$0"; // as Binaryen names it
const FETCH = "fetch_seldom";
const READY = "seldom_ready";
const ENSURE = "ensure_seldom";
const RELOCATIONS = "__wasm_apply_data_relocs";

function read(path) {
  const wasm = binaryen.readBinary(readFileSync(path));
  wasm.setFeatures(FEATURES.reduce((all, feature) => all | feature));
  return wasm;
}

function listed(length, get) {
  return Array.from({ length }, (_, place) => get(place));
}

function write(wasm, path) {
  if (!wasm.validate()) throw new Error(`${path} is not valid`);
  writeFileSync(path, wasm.emitBinary());
  wasm.dispose();
}

/** The functions that are not imported; a function's number is its place here. */
function functionsOf(wasm) {
  const all = listed(wasm.getNumFunctions(), (place) => wasm.getFunctionByIndex(place));
  return all.map(binaryen.getFunctionInfo).filter(({ module }) => !module);
}

function globalsOf(wasm) {
  return listed(wasm.getNumGlobals(), (place) => wasm.getGlobalByIndex(place)).map(binaryen.getGlobalInfo);
}

function mark(path, marked) {
  const wasm = read(path);
  const functions = functionsOf(wasm);
  wasm.addFunctionImport("called", "env", "called", i32, none);
  functions.forEach(({ name, results, body }, number) => {
    const told = `called_${number}`;
    wasm.addGlobal(told, i32, true, wasm.i32.const(0));
    const tell = [wasm.global.set(told, wasm.i32.const(1)), wasm.call("called", [wasm.i32.const(number)], none)];
    const first = wasm.if(wasm.i32.eqz(wasm.global.get(told, i32)), wasm.block(null, tell));
    binaryen.Function.setBody(wasm.getFunction(name), wasm.block(null, [first, body], results));
  });
  write(wasm, marked);
}

/** What an expression of the wasm's start comes to; NaN if it is of another kind than most. */
function value(expression, globals) {
  const info = binaryen.getExpressionInfo(expression);
  if (info.id === binaryen.ConstId) return info.value;
  if (info.id === binaryen.GlobalGetId) return globals[info.name] ?? Number.NaN;
  if (info.id !== binaryen.BinaryId || info.op !== binaryen.AddInt32) return Number.NaN;
  return value(info.left, globals) + value(info.right, globals);
}

/** Addresses that the wasm works out as it starts become constants: both parts have them then, and none can be changed. */
function settleAddresses(wasm, bases) {
  const globals = {};
  for (const { name, module, base } of globalsOf(wasm)) {
    if (module === "env" && base in bases) globals[name] = bases[base];
  }
  const start = wasm.getStart();
  const rest = [];
  for (const child of binaryen.getExpressionInfo(binaryen.getFunctionInfo(start).body).children) {
    const info = binaryen.getExpressionInfo(child);
    if (info.id === binaryen.GlobalSetId) {
      wasm.removeGlobal(info.name);
      globals[info.name] = value(info.value, globals);
      if (Number.isNaN(globals[info.name])) throw new Error("another start is expected");
      wasm.addGlobal(info.name, i32, false, wasm.i32.const(globals[info.name]));
    } else rest.push(child);
  }
  binaryen.Function.setBody(start, wasm.block(null, rest));
  return globals;
}

function exportsOf(wasm) {
  return listed(wasm.getNumExports(), (place) => wasm.getExportByIndex(place)).map(binaryen.getExportInfo);
}

/** The tables in the wasm's data that only functions know which are seldom called, and the data without them. */
function dataOf(wasm, path, base, globals) {
  const { value: name } = exportsOf(wasm).find((each) => each.name === RELOCATIONS);
  const relocations = binaryen.getExpressionInfo(binaryen.getFunctionInfo(wasm.getFunction(name)).body).children;
  const stores = relocations.map(binaryen.getExpressionInfo).filter(({ id }) => id === binaryen.StoreId);
  const addresses = new Map(
    stores.map((store) => [value(store.ptr, globals) + store.offset, value(store.value, globals)]),
  );
  const data = onlySegment(Uint8Array.from(readFileSync(path)));
  const tables = codecTables((place) => data[place - base], addresses);
  const seldom = tables.map(([start, end]) => ({ offset: start, data: data.slice(start - base, end - base) }));
  for (const [start, end] of tables) data.fill(0, start - base, end - base);
  return { often: [{ offset: base, data }], seldom };
}

/** The wasm's only data; Binaryen does not tell those whose address is imported. */
function onlySegment(bytes) {
  let place = 8;
  const next = () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++];
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  while (place < bytes.length) {
    const isData = bytes[place++] === 11;
    const size = next();
    if (!isData) place += size;
    else if (next() !== 1) throw new Error("more than one segment of data");
    else {
      place = bytes.indexOf(0x0b, place) + 1; // the end of the address
      const length = next();
      return bytes.slice(place, place + length);
    }
  }
  throw new Error("no data");
}

function giveData(wasm, segments) {
  const { initial, max } = wasm.getMemoryInfo();
  const constants = segments.map(({ offset, data }) => ({ offset: wasm.i32.const(offset), data }));
  wasm.setMemory(initial, max, null, constants, false, false, MEMORY);
  wasm.addMemoryImport(MEMORY, "env", "memory");
}

/** Let these functions pass calls on to the other part. */
function passOn(wasm, functions, places, before) {
  for (const { name, params, results } of functions) {
    const args = binaryen.expandType(params).map((type, index) => wasm.local.get(index, type));
    const call = wasm.call_indirect(TABLE, wasm.i32.const(places.get(name)), args, params, results);
    wasm.removeFunction(name);
    wasm.addFunction(name, params, results, [], wasm.block(null, [...before(), call], results));
  }
}

function part(path, { bases, called }, isOften) {
  const wasm = read(path);
  const data = dataOf(wasm, path, bases.__memory_base, settleAddresses(wasm, bases));
  const numbers = new Set(called);
  const functions = functionsOf(wasm);
  const often = functions.filter((_, number) => numbers.has(number));
  const seldom = functions.filter((_, number) => !numbers.has(number));
  const places = new Map([...often, ...seldom].map(({ name }, place) => [name, place]));
  const [own, others, offset] = isOften ? [often, seldom, 0] : [seldom, often, often.length];
  wasm.addTable(TABLE, places.size, places.size, binaryen.funcref);
  wasm.addTableImport(TABLE, "env", TABLE);
  if (isOften) askForTheOther(wasm);
  else takeOver(wasm);
  giveData(wasm, isOften ? data.often : data.seldom);
  passOn(wasm, others, places, () => (isOften ? [wasm.call(ENSURE, [], none)] : []));
  const names = own.map(({ name }) => name);
  wasm.addActiveElementSegment(TABLE, TABLE, names, wasm.i32.const(offset));
  wasm.runPasses(["remove-unused-module-elements"]);
  return wasm;
}

function askForTheOther(wasm) {
  wasm.addFunctionImport(FETCH, "env", FETCH, none, none);
  wasm.addGlobal(READY, i32, true, wasm.i32.const(0));
  const ready = wasm.global.get(READY, i32);
  // The script gives their values to globals as long as the first part alone is there: it has to import them all.
  const imported = globalsOf(wasm).filter(({ module }) => module);
  const asked = imported.map(({ name, type }) => wasm.drop(wasm.global.get(name, type)));
  const fetch = [...asked, wasm.call(FETCH, [], none), wasm.global.set(READY, wasm.i32.const(1))];
  wasm.addFunction(ENSURE, none, none, [], wasm.if(wasm.i32.eqz(ready), wasm.block(null, fetch)));
}

/** The second part comes into a memory and a table that are in use: nothing is written there but its own, nothing starts. */
function takeOver(wasm) {
  for (const { name } of exportsOf(wasm)) wasm.removeExport(name);
  const segments = listed(wasm.getNumElementSegments(), (place) => wasm.getElementSegmentByIndex(place));
  for (const { name } of segments.map(binaryen.getElementSegmentInfo)) wasm.removeElementSegment(name);
  wasm.runPasses(["remove-memory-init"]);
}

function divide(path, job, often, seldom) {
  const parts = JSON.parse(readFileSync(job));
  const first = part(path, parts, true);
  process.stdout.write(String(binaryen.getTableInfo(first.getTable(TABLE)).initial));
  write(first, often);
  write(part(path, parts, false), seldom);
}

const [task, ...paths] = process.argv.slice(2);
try {
  ({ mark, divide })[task](...paths);
} catch (error) {
  console.error(error.message ?? error);
  process.exitCode = 1;
}
