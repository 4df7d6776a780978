import { testDatabase, type TestDatabase } from '#database/testing';
import fc from 'fast-check';
import { accessMigrations } from '../migrations/index.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import type { Role } from '../domain/roles.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { quickOptions } from '../testing/quick-options.js';
import { LoggedReads } from './logged-reads.js';

const READS = 200;
const uuid = (n: number): string => `c0ffee00-7c1e-4a51-8d52-${String(n).padStart(12, '0')}`;
const organisation = fc.integer({ min: 1, max: 3 }).map((n) => uuid(900 + n));

/** One read, drawn at random: by whom, of a case of whom (of nobody: it does not exist), alone or in a list. */
const reading = fc.record({
  role: fc.constantFrom<Role>('safeguarding-lead', 'service-worker', 'commissioner', 'auditor'),
  organisationId: organisation,
  holder: fc.option(organisation, { nil: undefined }),
  caseId: fc.integer({ min: 1, max: 20 }).map(uuid),
  alone: fc.boolean(),
});

describe('Two hundred random reads, many at once', () => {
  let test: TestDatabase;
  beforeAll(async () => void (test = await testDatabase(accessMigrations)));
  afterAll(() => test.close());

  it('reconcile with the read log, row for row', async () => {
    const reads = new LoggedReads(
      test.database,
      new ActionCatalogue().register(caseActions),
      quickOptions(),
      new OpenStandings(),
    );
    const drawn = fc.sample(reading, { numRuns: READS, seed: 20250314 });
    const answers = await Promise.all(
      drawn.map(async ({ role, organisationId, holder, caseId, alone }, n) => {
        const signed = someSignedIn({ role, organisationId }, { correlationId: `request-${n}` });
        const answer = alone
          ? reads.one(signed, 'case:read', { kind: 'case', id: caseId }, async () =>
              holder ? loadedCase(caseId, holder) : undefined,
            )
          : reads.many(signed, 'case:list', { kind: 'case' }, async () => ({ ids: [caseId], value: 'list' }));
        const decision = await answer.then(
          () => 'allow',
          () => 'refuse',
        );
        const returned = !alone && decision === 'allow' ? [caseId] : [];
        return { request: `request-${n}`, role, organisationId, resource: alone ? caseId : null, returned, decision };
      }),
    );

    const logged = await test.database.query(
      `SELECT correlation_id AS request, role, organisation_id AS "organisationId", resource_id AS resource,
              returned_ids AS returned, decision
       FROM access.read_log ORDER BY substring(correlation_id FROM 9)::int`,
    );
    expect(logged).toEqual(answers);
    expect(new Set(answers.map(({ decision }) => decision))).toEqual(new Set(['allow', 'refuse']));
  });
});
