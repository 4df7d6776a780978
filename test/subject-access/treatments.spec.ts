import { CATALOGUE } from '#installation';
import { NOT_ABOUT_PERSONS, TREATMENTS } from '#subject-access';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMITTED = join(__dirname, 'treatments.txt');
const AFRESH = 'UPDATE_DOCS=1 npx jest -c .config/jest.config.cjs test/subject-access/treatments';

const reasons = new Map(Object.entries(NOT_ABOUT_PERSONS).flatMap(([why, types]) => types.map((type) => [type, why])));

/** One line for each event type and each of its fields: how a bundle of subject access treats it. */
function table(): string {
  const lines = CATALOGUE.names().flatMap((type) => {
    const treated = TREATMENTS[type];
    const fields = Object.keys(CATALOGUE.find(type)?.fields ?? {});
    if (!treated || 'never' in treated) {
      const why = treated ? treated.never : reasons.get(type);
      return [`${type}: never. ${why ?? 'NOBODY DECIDED'}`, ...fields.map((field) => `  ${field}: never`)];
    }
    const whole = treated.isThirdParty ? 'third-party' : 'an item';
    return [
      `${type}: ${whole}. ${treated.title}`,
      ...fields.map((field) => `  ${field}: ${treated.fields[field]?.as ?? 'NOBODY DECIDED'}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

describe('What a bundle may have of the log', () => {
  const types = CATALOGUE.names();

  it('is decided for every type and every field: who adds one decides, and commits the decision', () => {
    if (process.env.UPDATE_DOCS === '1') writeFileSync(COMMITTED, table());
    const committed = existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '';
    expect(table()).not.toContain('NOBODY DECIDED');
    if (committed !== table()) throw new Error(`The decisions have changed. Look at each, then run: ${AFRESH}`);
  });

  it('is decided once, and for nothing that there is not', () => {
    const decided = [...Object.keys(TREATMENTS), ...reasons.keys()];
    expect(new Set(decided).size).toBe(decided.length);
    expect(decided.filter((type) => !types.includes(type))).toEqual([]);
    const strays = Object.entries(TREATMENTS).flatMap(([type, treated]) =>
      'fields' in treated
        ? Object.keys(treated.fields).filter((field) => !(field in (CATALOGUE.find(type)?.fields ?? {})))
        : [],
    );
    expect(strays).toEqual([]);
  });

  it('is no locating field, and no pseudonym', () => {
    const classesOf = (type: string) => CATALOGUE.find(type)?.fields ?? {};
    const given = Object.entries(TREATMENTS).flatMap(([type, treated]) =>
      'fields' in treated
        ? Object.entries(treated.fields).flatMap(([field, { as }]) =>
            as === 'never' ? [] : [`${classesOf(type)[field]?.class ?? 'unknown'} ${type}.${field}`],
          )
        : [],
    );
    expect(given.length).toBeGreaterThan(100);
    expect(given.filter((each) => /^(locating|pseudonym|unknown)/.test(each))).toEqual([]);
  });

  it('is nothing of who read what, who may see what, and of survivors', () => {
    const shown = Object.entries(TREATMENTS).flatMap(([type, treated]) => ('fields' in treated ? [type] : []));
    expect(
      shown.filter((type) => /Survivor|Seal|Unseal|Restrict|Exclu|Conflict|Member|Wish|Address|SafeContact/.test(type)),
    ).toEqual([]);
  });

  it('leaves who told of abuse to a reviewer', () => {
    const account = TREATMENTS.DisclosureRecorded;
    if (!account || !('fields' in account)) throw new Error('An account is an item');
    expect([account.isThirdParty, account.fields.heardBy?.as, account.fields.account?.as]).toEqual([
      true,
      'third-party',
      'third-party',
    ]);
  });
});
