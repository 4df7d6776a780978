// Runs every test and closes with one line for machines, "N passed, N failed" (", N skipped" where there are any), taken
// from jest's own result. Arguments go to jest: npm test -- libs/referrals.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');
const CONFIG = join(ROOT, '.config/jest.config.cjs');

async function main(args) {
  const { failures } = await build();
  for (const failure of failures) console.error(failure);
  const folder = mkdtempSync(join(tmpdir(), 'sightline-result-'));
  const file = join(folder, 'result.json');
  const exitCode = await runJest(['--maxWorkers=2', '--json', `--outputFile=${file}`, ...args]);
  const counts = countsOf(readResult(file), exitCode, failures.length);
  rmSync(folder, { recursive: true });
  console.log(sentence(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** The exit code; Ctrl-C reaches jest by itself, and this process waits for it so that the last line still comes. */
function runJest(args) {
  process.on('SIGINT', () => {});
  const jest = spawn(process.execPath, [JEST, '-c', CONFIG, ...args], { cwd: ROOT, stdio: 'inherit' });
  process.on('SIGTERM', () => jest.kill('SIGTERM'));
  return new Promise((resolve) => {
    jest.once('error', () => resolve(1));
    jest.once('exit', (code, signal) => {
      if (signal) console.error(`The tests were ended by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

/** What jest wrote, or nothing where it crashed before the end. */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Never "0 failed" for a run that was not good: a file that would not load, a crash and an empty run each count as one. */
function countsOf(result, exitCode, unbuilt) {
  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0 } = result;
  const { numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = result;
  const failed = numFailedTests + numRuntimeErrorTestSuites + unbuilt;
  const isGood = exitCode === 0 && passed > 0;
  return { passed, failed: isGood ? failed : Math.max(failed, 1), skipped: numPendingTests + numTodoTests };
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

await main(process.argv.slice(2));
