import { ActionCatalogue, LoggedReads, PASSWORD_COST, PostgresStandings, signedIn, type SignedIn } from '#access';
import { caseFileContext, CaseReader, resourceOfCase } from '#case-file';
import { aCase, aPerson, CASE_ID, fillCaseFile } from '#case-file/testing';
import { Database } from '#database';
import { MIGRATIONS } from '#installation';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { atEnd } from '../endings.js';
import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';

const READS = 2_000;
const WARM_UP = 300;
/** As many as look at cases in a busy quarter of an hour; one alone would not be let read so fast. */
const MEMBERS = 50;

/** A read of a case through the read log against the same read without it, by turns, on one connection at a time. */
export async function readLogCost(server: ThrowawayServer): Promise<Measured> {
  const database = await Database.open({ url: await server.database('read_log', MIGRATIONS) });
  atEnd(() => database.close());
  const opened = aCase.opened();
  await fillCaseFile(database, aPerson.registered(), opened);
  const organisationId = opened.data.holderOrganisationId;
  await takePart(database, organisationId);
  const members = Array.from({ length: MEMBERS }, () => somebody(organisationId));
  const read = reading(database);
  const [withLog, without]: [number[], number[]] = [[], []];
  for (let n = 0; n < WARM_UP + READS; n++) {
    const signed = members[n % MEMBERS] ?? somebody(organisationId);
    const one = await timed(() => read(signed, 'case:read'));
    const other = await timed(() => read(signed, UNLOGGED));
    if (n < WARM_UP) continue;
    withLog.push(one);
    without.push(other);
  }
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(withLog, share) - percentile(without, share));
  const note =
    `a case read, decided on, chained into the read log and committed, less the same without a row in the log: ` +
    `medians ${rounded(percentile(withLog, 0.5), 2)} and ${rounded(percentile(without, 0.5), 2)} of ${READS} each, by turns; ` +
    `at p99 ${rounded(p99 ?? 0, 2)} ms more; ${MEMBERS} members, each at a case again that they have before them; ${ON}`;
  return { value: rounded(p50 ?? 0, 2), unit: 'ms', note, atMost: 1 };
}

/** What a decision asks of the organisation: an agreement, and a part in the case. */
async function takePart(database: Database, organisationId: string): Promise<void> {
  await database.query('INSERT INTO access.agreement (organisation_id, from_at) VALUES ($1, now())', [organisationId]);
  await database.query('INSERT INTO access.subject (case_id, person_id) VALUES ($1, $1)', [CASE_ID]);
  await database.query(
    `INSERT INTO access.involvement (source_id, part, organisation_id, case_id, from_at) VALUES ($1, 'holder', $2, $1, now())`,
    [CASE_ID, organisationId],
  );
}

async function timed(read: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await read();
  return performance.now() - started;
}

const cases = new CaseReader();
const load = async (tx: EntityManager) => {
  const value = await cases.summary(tx, CASE_ID);
  const resource = value && resourceOfCase(value);
  return resource && { resource, value, fields: ['needs', 'accommodation'] };
};

/** The same rule as `case:read`, but for the row. */
const UNLOGGED = 'case:read-unlogged';

function reading(database: Database): (signed: SignedIn, action: string) => Promise<unknown> {
  const options = { secret: randomUUID().repeat(2), passwordCost: PASSWORD_COST, demoMemberIds: [] };
  const { actions } = caseFileContext;
  const rule = actions['case:read'];
  if (!rule) throw new Error('Nobody reads cases');
  const catalogue = new ActionCatalogue().register({ ...actions, [UNLOGGED]: { ...rule, log: 'none' } });
  const reads = new LoggedReads(database, catalogue, options, new PostgresStandings(database));
  return (signed, action) => reads.one(signed, action, { kind: 'case', id: CASE_ID }, load);
}

const somebody = (organisationId: string): SignedIn =>
  signedIn({
    member: {
      ...{ memberId: randomUUID(), name: 'Invented', role: 'safeguarding-lead' },
      ...{ organisationId, organisationName: 'Invented', organisationType: 'SUPPORTED_ACCOM' },
    },
    ...{ channel: 'page', correlationId: randomUUID(), now: new Date() },
  });
