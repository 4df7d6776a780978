import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const FIXTURES = 'test/architecture/fixtures';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** What the boundary rules find under `folders`; an unreadable answer fails the spec. */
function violationsIn(...folders: string[]): Violation[] {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', '.config/dependency-cruiser.cjs', '--output-type', 'json'];
  const answer = spawn([cruiser, ...options, ...folders]);
  return (JSON.parse(answer) as { summary: { violations: Violation[] } }).summary.violations;
}

/** The cruiser exits non-zero when it finds something; its answer is on standard output either way. */
function spawn(args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (exit) {
    return (exit as { stdout: string }).stdout;
  }
}

describe('The boundary rules', () => {
  const found = violationsIn(FIXTURES);
  const rules = readRules();

  it.each(rules)('%s fires on the fixture that breaks it', (rule) => {
    const fired = found
      .filter(({ from }) => from.startsWith(`${FIXTURES}/${rule}/`))
      .map((violation) => violation.rule.name);
    expect(fired).toContain(rule);
  });

  it('has no fixture without a rule', () => {
    expect(readdirSync(join(ROOT, FIXTURES)).sort()).toEqual([...rules].sort());
  });
});

function readRules(): string[] {
  const config = jest.requireActual<{ forbidden: { name: string }[] }>('../../.config/dependency-cruiser.cjs');
  return config.forbidden.map(({ name }) => name);
}
