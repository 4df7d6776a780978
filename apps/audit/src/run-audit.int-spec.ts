import { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { MIGRATIONS } from '#installation';
import { DEMONSTRATION, logOf } from '../../../test/support/application.js';
import type { Connection } from './connect.js';
import { runAudit } from './run-audit.js';

const NOW = new Date('2026-11-21T12:00:00Z');
/** Story A; the help of the command names it. */
const CASE = 'C-TRJ3-1EN5';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(MIGRATIONS, DEMONSTRATION);
});
afterAll(() => test.close());

async function connection(): Promise<Connection> {
  const database = await Database.open({ url: test.url });
  const store = await logOf(database, test.url)();
  return { database, store, close: () => store.close().then(() => database.close()) };
}

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const terminal = {
    ...{ out: (text: string) => void (out += text), err: (text: string) => void (err += text) },
    ...{ isTty: false, mayColour: false },
  };
  const code = await runAudit(args, { terminal, member: undefined, connect: connection, now: () => NOW });
  return { code, out, err };
}
const ask = (...args: string[]) => run(...args, '--member', 'quentin');
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await ask(...args, '--json')).out);

describe('audit log', () => {
  it('tells a case in sentences, newest first', async () => {
    const { code, out } = await ask('log', CASE, '--oneline');
    const lines = out.trim().split('\n');
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^ {3}1 {2}2025-03-03 \d\d:\d\d {2}Lantern Row registered Jasper Thistlewick$/);
    expect(out).toContain('declined the referral: a published criterion is not met');
  });

  it('keeps to the days that were asked for', async () => {
    const { out } = await ask('log', CASE, '--oneline', '--since', '2025-04-24', '--until', '2025-04-24');
    expect(
      out
        .trim()
        .split('\n')
        .every((line) => line.includes('2025-04-24')),
    ).toBe(true);
    expect((await ask('log', CASE, '--since', '2099-01-01')).out).toBe('No events.\n');
  });

  it('tells of one record when its own reference is given', async () => {
    const events = (await json('log', CASE, '--reverse')) as { record: string; type: string }[];
    const referral = events.find(({ type }) => type === 'ReferralDeclined')?.record ?? '';
    const own = (await json('log', referral, '--reverse')) as { record: string; type: string }[];
    expect(new Set(own.map(({ record }) => record))).toEqual(new Set([referral]));
    expect(own[0]?.type).toBe('ReferralDrafted');
  });
});

describe('audit as-of', () => {
  it('gives story A on 30 April 2025: four actions, three completed, one 8 days overdue', async () => {
    expect((await ask('as-of', CASE, '2025-04-30')).out).toContain(
      '4 actions: 3 completed, 1 open, 1 overdue (by 8 days).',
    );
    expect(await json('as-of', CASE, '2025-04-30')).toMatchObject({
      reference: CASE,
      actionTally: { total: 4, completed: 3, open: 1, overdue: [{ dueOn: '2025-04-22', days: 8 }] },
    });
  });

  it('knows no disclosure at 15:30 on 13 March 2025 by record, and one as it happened', async () => {
    expect(await json('as-of', CASE, '2025-03-13T15:30')).toMatchObject({ disclosures: [] });
    const happened = await json('as-of', CASE, '2025-03-13T15:30', '--basis', 'happened');
    expect(happened).toMatchObject({ disclosures: [{ status: 'WITNESSED' }] });
  });

  it('stands at an event by its number', async () =>
    expect(await json('as-of', `${CASE}@1`)).toMatchObject({ asOf: { event: 1 }, referrals: [] }));

  it('asks for a moment when there is none', async () => {
    const { code, err } = await ask('as-of', CASE);
    expect(code).toBe(2);
    expect(err).toContain('Say when');
  });
});

describe('audit show', () => {
  it('prints one event in full, by number, by id, or the last one', async () => {
    const first = (await json('show', `${CASE}@1`)) as { eventId: string; type: string; hash: string };
    expect(first).toMatchObject({ type: 'PersonRegistered', number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await json('show', CASE, first.eventId)).toEqual(first);
    expect(await json('show', CASE)).toMatchObject({ type: 'ActionCompleted' });
    expect((await ask('show', `${CASE}@1`)).out).toContain('PersonRegistered, version 1');
  });

  it('says when there is no such event', async () =>
    expect(await ask('show', `${CASE}@9999`)).toMatchObject({ code: 2, out: '' }));
});

describe('audit verify', () => {
  it('recomputes the whole log without asking who it is', async () => {
    const { code, out } = await run('verify');
    expect(code).toBe(0);
    expect(out).toMatch(/^As written\. \d+ events in \d+ records: recomputed positions without a gap/);
  });

  it('recomputes one case and gives the fingerprint of its page', async () =>
    expect((await ask('verify', CASE)).out).toMatch(/Fingerprint of the case: ([0-9a-f]{4} ?){4}/));

  it('finds an event that was changed in the database, and says which', async () => {
    const bodies = await test.database.query<{ position: string; body: Buffer }>(
      `SELECT position::text, body FROM es.event WHERE type = 'DisclosureRecorded' ORDER BY position LIMIT 1`,
    );
    const [{ position, body } = { position: '', body: Buffer.alloc(0) }] = bodies;
    const rewrite = (bytes: Buffer) =>
      test.database.tx(async (tx) => {
        await tx.query(`SET LOCAL session_replication_role = replica`); // what an administrator of the database can do
        await tx.query('UPDATE es.event SET body = $2 WHERE position = $1', [position, bytes]);
      });
    await rewrite(Buffer.concat([body, Buffer.from(' ')]));
    const { code, out } = await run('verify');
    await rewrite(body);
    expect(code).toBe(1);
    expect(out).toContain(`at position ${position}, Case-`);
    expect(out).toContain('its bytes do not give its hash');
  });
});

describe('audit verify, of the read log', () => {
  it('recomputes every row', async () => {
    await ask('as-of', CASE, '2025-04-30');
    const { code, out } = await run('verify');
    expect(code).toBe(0);
    expect(out).toMatch(/As written\. \d+ rows? of the read log: recomputed every chain of hashes\.$/m);
  });

  it('names the first row that does not fit', async () => {
    await ask('as-of', CASE, '2025-04-30');
    const [last] = await test.database.query<{ id: string }>('SELECT max(read_id)::text AS id FROM access.read_log');
    const pretend = (purpose: string) =>
      test.database.tx(async (tx) => {
        await tx.query(`SET LOCAL session_replication_role = replica`);
        await tx.query('UPDATE access.read_log SET purpose = $2 WHERE read_id = $1', [last?.id, purpose]);
      });
    await pretend('administration');
    const { code, out } = await run('verify');
    const verdict = await json('verify');
    await pretend('audit');
    expect(code).toBe(1);
    expect(out).toContain(`is row ${last?.id}, in chain`);
    expect(verdict).toMatchObject({ broken: null, readLog: { broken: { fault: 'hash-differs', readId: last?.id } } });
    expect((await run('verify')).code).toBe(0);
  });
});

describe('Who asks', () => {
  it('has to be said', async () =>
    expect(await run('log', CASE)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Say who you are'),
    }));

  it('is somebody who signs in', async () =>
    expect(await run('log', CASE, '--member', 'nobody')).toMatchObject({ code: 2, out: '' }));

  it('is told the same of a case that is not open to them as of one that is not there', async () => {
    const [closed, absent] = [await run('log', CASE, '--member', 'verity'), await ask('log', 'C-0000-0000')];
    expect([closed.code, closed.out]).toEqual([2, '']);
    expect([absent.code, absent.out]).toEqual([2, '']);
    expect(closed.err.replace('or event', 'C-0000-0000')).toBe(absent.err);
  });

  it('is written into the read log, with the place that was asked for', async () => {
    await ask('as-of', CASE, '2025-04-30');
    const [row] = await test.database.query<{ channel: string; action: string; fields: string[]; name: string }>(
      `SELECT r.channel, r.action, r.fields, m.name FROM access.read_log r JOIN access.member m USING (member_id)
        ORDER BY r.read_id DESC LIMIT 1`,
    );
    expect(row).toMatchObject({ channel: 'cli', action: 'history:replay', name: 'Quentin Marlowe-Vane' });
    expect(row?.fields).toEqual(expect.arrayContaining(['basis:recorded', 'moment:2025-04-30T22:59:59.999Z']));
  });

  it('is shown nothing when that cannot be written', async () => {
    await test.database.query('ALTER TABLE access.read_log RENAME TO read_log_away');
    const refused = await ask('log', CASE);
    await test.database.query('ALTER TABLE access.read_log_away RENAME TO read_log');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('The read log cannot be written');
  });
});

describe('The command line itself', () => {
  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const word of ['log', 'show', 'as-of', 'verify', CASE]) expect(out).toContain(word);
  });

  it.each([[['guess']], [['log']], [['log', CASE, '--colour']], [['log', 'Jasper']], [['as-of', CASE, 'yesterday']]])(
    'does not take %j',
    async (args) => expect((await ask(...args)).code).toBe(2),
  );
});
