import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
const CACHE = join(PACKAGE, '..', '..', '.cache');

/** How to start the Chromium that came with `npm ci`. */
export interface PackagedChromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string | undefined>;
}

/** What weakens the browser more than root without a sandbox needs: a page must work where these rules hold. */
const UNWANTED = new Set(['--single-process', '--disable-web-security', '--allow-running-insecure-content']);

/**
 * The Chromium inside a package of npm, which is made for servers without one: unpacked on first use, with the libraries
 * and the font that a bare machine lacks. Into this clone, for the package's own place in the temporary folder would be
 * shared with other users and releases, and be left half-made by a run that is killed.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  const { default: chromium } = await import('@sparticuz/chromium');
  const args = chromium.args.filter((arg) => !UNWANTED.has(arg));
  return { executablePath, args, env: surroundings(folder, executablePath) };
}

/** Beside its place and renamed into it, so that what is there is whole, also when several workers begin at once. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    await unpack(draft);
    writeFileSync(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    renameSync(draft, folder);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
}

/** In a process of its own: the package takes the folder from the surroundings, which jest's sandbox cannot change. */
function unpack(folder: string): Promise<void> {
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  // The name of the server that it is made for: with it, the libraries are unpacked too.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const unpacking = spawn(process.execPath, ['-e', script], {
    cwd: PACKAGE,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    unpacking.once('error', reject);
    unpacking.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('Chromium could not be unpacked'))));
  });
}

/** The machine's own libraries where it has them: the packaged ones want a recent C library. */
function surroundings(folder: string, executablePath: string): PackagedChromium['env'] {
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const { status } = spawnSync(executablePath, ['--version'], { env });
  return status === 0 ? env : { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
}

function fontSettings(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${escaped}</dir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
