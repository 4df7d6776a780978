import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { NotFound } from '../not-found.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { quickOptions } from '../testing/quick-options.js';
import { LoggedReads } from './logged-reads.js';
import { ReadLogUnavailable } from './read-log-unavailable.js';

const CASE = 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001';
const lead = someSignedIn();
const commissioner = someSignedIn({ role: 'commissioner' });
const ours = lead.member.organisationId;
const theirs = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002';

describe('A read of case data', () => {
  let test: TestDatabase;
  let reads: LoggedReads;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseActions),
      quickOptions(),
      new OpenStandings(),
    );
  });
  afterEach(() => test.close());

  const log = () => test.database.query(`SELECT * FROM access.read_log ORDER BY read_id`);
  const readCase = (holder: string | undefined, { id = CASE, signed = lead } = {}) =>
    reads.one(signed, 'case:read', { kind: 'case', id }, async () => (holder ? loadedCase(id, holder) : undefined));

  describe('of one record', () => {
    it('gives it back and says who read what, why and by which way', async () => {
      expect(await readCase(ours)).toBe(`what the file of ${CASE} says`);
      expect(await log()).toMatchObject([
        {
          at: lead.now,
          member_id: lead.member.memberId,
          role: 'safeguarding-lead',
          organisation_id: ours,
          action: 'case:read',
          purpose: 'safeguarding',
          resource_kind: 'case',
          resource_id: CASE,
          returned_ids: [],
          fields: ['needs', 'accommodation'],
          decision: 'allow',
          rule_ids: ['relation-permits:holder'],
          channel: 'page',
          correlation_id: lead.correlationId,
        },
      ]);
    });

    it('gives back no field outside the mask of the role, and none that nobody classified', async () => {
      const value = { needs: 'needs', address: 'Canary Row', survivor: 'her name' };
      const load = (classes: object) => () =>
        Promise.resolve({ ...loadedCase(CASE, ours), value, classes: classes as Record<keyof typeof value, 'P'> });
      const read = (classes: object) => reads.one(lead, 'case:read', { kind: 'case', id: CASE }, load(classes));
      expect(await read({ needs: 'P', address: 'L', survivor: 'V' })).toEqual({ needs: 'needs' });
      expect(await read({ needs: 'P', address: 'P' })).toEqual({ needs: 'needs', address: 'Canary Row' });
      expect(await read({})).toEqual({});
    });

    it.each([
      ['belongs to another organisation', theirs, 'no-relation'],
      ['does not exist', undefined, 'absent'],
    ])('is refused, and logged, when it %s', async (_, holder, ruleId) => {
      await expect(readCase(holder)).rejects.toThrow(new NotFound());
      expect(await log()).toMatchObject([{ decision: 'refuse', rule_ids: [ruleId], resource_id: CASE, fields: [] }]);
    });

    it.each(["' OR true", 'a\u0000b', '', '../..', 'x'.repeat(65)])(
      'asks the database nothing about %j',
      async (id) => {
        let wasAsked = false;
        const load = async () => {
          wasAsked = true;
          return undefined;
        };
        await expect(reads.one(lead, 'case:read', { kind: 'case', id }, load)).rejects.toThrow(NotFound);
        expect(wasAsked).toBe(false);
        expect(await log()).toMatchObject([{ resource_id: 'malformed', decision: 'refuse' }]);
      },
    );

    it('passes on what went wrong while loading, and logs no read that did not happen', async () => {
      const broken = reads.one(lead, 'case:read', { kind: 'case', id: CASE }, () =>
        Promise.reject(new Error('broken')),
      );
      await expect(broken).rejects.toThrow('broken');
      expect(await log()).toEqual([]);
    });
  });

  describe('of a list', () => {
    const list = (signed = lead, query?: string) =>
      reads.many(signed, 'case:list', { kind: 'case', ...(query !== undefined && { query }) }, async () => ({
        ids: [CASE],
        value: ['row'],
      }));

    it('gives it back and keeps the ids in it', async () => {
      expect(await list()).toEqual(['row']);
      expect(await log()).toMatchObject([
        { resource_id: null, returned_ids: [CASE], decision: 'allow', query_digest: null },
      ]);
    });

    it('keeps what was searched for as a fingerprint only', async () => {
      await list(lead, 'Thistlewick');
      await list(lead, 'Thistlewick');
      const rows = (await log()) as { query_digest: Buffer }[];
      expect(rows[0]?.query_digest).toHaveLength(32);
      expect(rows[0]?.query_digest).toEqual(rows[1]?.query_digest);
      expect(JSON.stringify(rows)).not.toContain('Thistlewick');
    });

    it('is refused, and logged, for a role that may not', async () => {
      await expect(list(commissioner)).rejects.toThrow(NotFound);
      expect(await log()).toMatchObject([
        { decision: 'refuse', returned_ids: [], rule_ids: ['role-not-permitted:commissioner'] },
      ]);
    });
  });

  it('that holds no case data leaves no row, and is decided all the same', async () => {
    const search = (signed = lead) =>
      reads.many(signed, 'case:search', { kind: 'case' }, async () => ({ ids: [], value: 'form' }));
    expect(await search()).toBe('form');
    await expect(search(commissioner)).rejects.toThrow(NotFound);
    expect(await log()).toEqual([]);
  });

  describe('is not answered', () => {
    it('while somebody holds the read log locked', async () => {
      await test.database.tx(async (tx) => {
        await tx.query(`LOCK TABLE access.read_log IN ACCESS EXCLUSIVE MODE`);
        await expect(readCase(ours)).rejects.toThrow(ReadLogUnavailable);
      });
      expect(await readCase(ours)).toContain('says');
    });

    it('when there is no read log', async () => {
      await test.database.query(`DROP TABLE access.read_log`);
      for (const holder of [ours, theirs, undefined])
        await expect(readCase(holder)).rejects.toThrow(ReadLogUnavailable);
    });

    it('when its row is lost at the very end, as the transaction commits', async () => {
      await test.database.query(
        `CREATE FUNCTION access.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk full'; END $$`,
      );
      await test.database.query(
        `CREATE CONSTRAINT TRIGGER late AFTER INSERT ON access.read_log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION access.fail()`,
      );
      await expect(readCase(ours)).rejects.toThrow(ReadLogUnavailable);
    });
  });

  it.each([
    'UPDATE access.read_log SET decision = $$refuse$$',
    'DELETE FROM access.read_log',
    'TRUNCATE access.read_log',
  ])('cannot be taken back: %s', async (sql) => {
    await readCase(ours);
    await expect(test.database.query(sql)).rejects.toThrow('only ever added');
    expect(await log()).toHaveLength(1);
  });
});
