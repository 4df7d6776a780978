// Makes dist/ from apps/, libs/ and test/: the same tree in JavaScript, plus dist/public with the style sheets and assets.
// Each output carries its source's modification time, which is all there is to know whether it is fresh: several builds
// may run at once, and one that is killed half-way leaves nothing that looks finished.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const SOURCE_FOLDERS = ['apps', 'libs', 'test'];
const ASSETS = join(ROOT, 'libs/web/src/assets');
const PUBLIC = join(DIST, 'public');
/** Specs are run from their source by jest. */
const NOT_BUILT = /\.(spec|int-spec|journey|d)\.ts$/;
const COPIED = new Set(['.json', '.sql']);

/**
 * Brings dist/ up to date and answers what was done and what would not compile.
 * @param {{ all?: boolean }} options `all` makes every output again, also those that are fresh
 */
export async function build({ all = false } = {}) {
  const started = performance.now();
  const anew = all || !sameRecipe();
  const sources = SOURCE_FOLDERS.flatMap((folder) => sourcesIn(join(ROOT, folder)));
  const outputs = sources.map((source) => ({ source, output: outputOf(source) }));
  const stale = outputs.filter(({ source, output }) => anew || !isFresh(output, modified(source)));
  const compiled = compileAll(stale); // on threads of its own, while the style sheets take this one
  const styles = await compileStyles(anew);
  const assets = await copyAssets(anew);
  const failures = [...(await compiled), ...styles.failures];
  const removed = removeStrays(new Set(outputs.map(({ output }) => output)));
  if (failures.length === 0) recordRecipe();
  const seconds = (performance.now() - started) / 1000;
  return { made: stale.length + styles.made + assets, removed, failures, seconds };
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(path);
    return isSource(entry.name) ? [path] : [];
  });
}

function isSource(name) {
  return extname(name) === '.ts' ? !NOT_BUILT.test(name) : COPIED.has(extname(name));
}

function outputOf(source) {
  return join(DIST, relative(ROOT, source)).replace(/\.ts$/, '.js');
}

function modified(path) {
  return statSync(path).mtime;
}

/** Times survive in files to the microsecond at best, so a millisecond's difference is none. */
function isFresh(output, time) {
  const found = statSync(output, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(found.mtimeMs - time.getTime()) < 2;
}

async function compileAll(pairs) {
  if (pairs.length === 0) return [];
  const { transform } = await import('@swc/core');
  const options = {
    ...JSON.parse(await readFile(join(ROOT, '.config/swc.json'), 'utf8')),
    configFile: false,
    swcrc: false,
  };
  const results = await Promise.all(pairs.map((pair) => compile(pair, transform, options)));
  return results.filter((failure) => failure !== undefined);
}

async function compile({ source, output }, transform, options) {
  try {
    const { mtime } = await stat(source);
    if (extname(source) !== '.ts') return await put(output, await readFile(source), mtime);
    const filename = relative(dirname(output), source).split(sep).join('/');
    const text = await readFile(source, 'utf8');
    const { code, map } = await transform(text, {
      ...options,
      filename: source,
      sourceFileName: filename,
      sourceMaps: true,
    });
    await put(`${output}.map`, map, mtime);
    await put(output, `${code}//# sourceMappingURL=${basename(output)}.map\n`, mtime);
  } catch (error) {
    await rm(output, { force: true });
    return `${relative(ROOT, source)}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Writes beside the place and renames into it, so that no reader sees half a file. */
async function put(output, content, mtime) {
  const draft = `${output}.${process.pid}.draft`;
  await mkdir(dirname(output), { recursive: true });
  await writeFile(draft, content);
  await utimes(draft, mtime, mtime);
  await rename(draft, output);
}

/** Each style sheet of the web library that is not a partial, as dist/public/<name>.css. */
async function compileStyles(anew) {
  if (!existsSync(ASSETS)) return { made: 0, failures: [] };
  const sheets = filesIn(join(ROOT, 'libs')).filter((path) => extname(path) === '.scss');
  const newest = new Date(Math.max(0, ...sheets.map((path) => modified(path).getTime())));
  const entries = sheets.filter((path) => dirname(path) === ASSETS && !basename(path).startsWith('_'));
  const stale = entries.filter((path) => anew || !isFresh(sheetOf(path), newest));
  const failures = [];
  for (const path of stale) {
    try {
      await compileSheet(path, newest);
    } catch (error) {
      failures.push(`${relative(ROOT, path)}: ${error.message}`);
    }
  }
  return { made: stale.length, failures };
}

function sheetOf(path) {
  return join(PUBLIC, basename(path).replace(/\.scss$/, '.css'));
}

async function compileSheet(path, newest) {
  const sass = await import('sass');
  const { css } = sass.compile(path, {
    style: 'compressed',
    loadPaths: [join(ROOT, 'node_modules'), ROOT],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  await put(sheetOf(path), css, newest);
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** What assets.json lists as `{ from, to }`: a file or folder of this repository to a place in dist/public. */
async function copyAssets(anew) {
  const list = join(ASSETS, 'assets.json');
  if (!existsSync(list)) return 0;
  const pairs = JSON.parse(readFileSync(list, 'utf8')).flatMap(({ from, to }) =>
    assetPairs(join(ROOT, from), join(PUBLIC, to)),
  );
  const stale = pairs.filter(({ source, output }) => anew || !isFresh(output, modified(source)));
  for (const { source, output } of stale) await put(output, await readFile(source), modified(source));
  return stale.length;
}

function assetPairs(source, output) {
  if (!statSync(source).isDirectory()) return [{ source, output }];
  return filesIn(source).map((path) => ({ source: path, output: join(output, relative(source, path)) }));
}

/** Removes what no source stands behind any more. */
function removeStrays(outputs) {
  const strays = SOURCE_FOLDERS.flatMap((folder) => filesIn(join(DIST, folder))).filter(
    (path) => !outputs.has(path.replace(/\.map$/, '')) && !path.endsWith('.draft'),
  );
  for (const path of strays) rmSync(path, { force: true });
  return strays.filter((path) => !path.endsWith('.map')).length;
}

/** What outputs depend on beside their sources: other settings or another compiler make all of them stale. */
function recipe() {
  const parts = ['.config/swc.json', '.config/build.mjs', 'package-lock.json'].map((path) => join(ROOT, path));
  return createHash('sha256')
    .update(parts.map((path) => readFileSync(path, 'utf8')).join('\0'))
    .digest('hex');
}

function sameRecipe() {
  const file = join(DIST, '.recipe');
  return existsSync(file) && readFileSync(file, 'utf8') === recipe();
}

function recordRecipe() {
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, '.recipe'), recipe());
}

async function main(flags) {
  const { made, removed, failures, seconds } = await build({ all: !flags.includes('--if-stale') });
  for (const failure of failures) console.error(failure);
  if (!flags.includes('--quiet') && made + removed > 0) console.log(`Built ${made} files in ${seconds.toFixed(1)} s`);
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
