import { ActionCatalogue, LoggedReads, MemberReader, PostgresStandings } from '#access';
import { quickOptions } from '#access/testing';
import { CaseReader } from '#case-file';
import { PROJECTIONS } from '#installation';
import { referralsContext } from '#referrals';
import { listPageOf, ReferralBoxes, type AskedOf, type ListName } from '#referrals/testing';
import { randomUUID } from 'node:crypto';
import type { Measured } from '../figure.js';
import { atBrowser } from '../volume/at-browser.js';
import { growthOf, p95Of, type MeasuredPage, type PageRead } from '../volume/page-reads.js';
import type { VolumeLog, VolumeStand } from '../volume/volume-stand.js';

/** Made for these pages: who may see what, what is listed, and what things are called. */
const READ_MODELS = /^(?:access|directory|referral-register|case-file)/;

/** How services look at their lists: mostly as they open, now and then narrowed down or sorted another way. */
const ASKED: Readonly<Record<ListName, readonly AskedOf[]>> = {
  inbox: [
    ...[{ show: 'open' }, { show: 'new' }, { show: 'decide' }, { show: 'open', waits: 'recipient' }],
    ...[{ show: 'open', age: 'week' }, { show: 'over' }, { show: 'open', sort: 'sent', order: 'asc' }],
  ] as const,
  caseload: [
    ...[{ show: 'all' }, { show: 'allocate' }, { show: 'waiting' }, { show: 'working' }],
    ...[
      { show: 'all', waits: 'recipient' },
      { show: 'all', age: 'older', sort: 'sent', order: 'asc' },
    ],
  ] as const,
};

/** Who read by turns: at least one of each organisation. */
const WORKERS = 16;
/** Between two pages of one member: about as many rows an hour as one may be shown, all of which each read looks back on. */
const MINUTES_BETWEEN = 3;

const page = (list: ListName): MeasuredPage => ({
  what:
    `a page of the ${list} from the decision who may read it, by turns for ${WORKERS} members of services' ` +
    `organisations and ${ASKED[list].length} filters`,
  turns: WORKERS * ASKED[list].length,
  reader: (log) => reader(log, list),
});

/** A page of the inbox, from the decision who may read it to its HTML, its row in the read log included. */
export const inboxP95 = (stand: VolumeStand): Promise<Measured> => p95Of(page('inbox'), stand);
/** The same of the caseload. */
export const caseloadP95 = (stand: VolumeStand): Promise<Measured> => p95Of(page('caseload'), stand);
/** How much longer a page of the inbox takes over many referrals than over few. */
export const inboxGrowth = (stand: VolumeStand): Promise<Measured> => growthOf(page('inbox'), stand);
/** The same of the caseload. */
export const caseloadGrowth = (stand: VolumeStand): Promise<Measured> => growthOf(page('caseload'), stand);

async function reader(log: VolumeLog, list: ListName): Promise<PageRead> {
  await log.fill(PROJECTIONS.filter(({ name }) => READ_MODELS.test(name)));
  const { application } = log;
  const catalogue = new ActionCatalogue().register(referralsContext.actions);
  const reads = new LoggedReads(application, catalogue, quickOptions(), new PostgresStandings(application));
  const boxes = new ReferralBoxes(reads, new CaseReader(), new MemberReader(application));
  const workers = Array.from({ length: WORKERS }, (_, n) => {
    const { organisationId } = log.providers[n % log.providers.length] ?? { organisationId: '' };
    return { organisationId, memberId: randomUUID() };
  });
  const read = async (n: number): Promise<number> => {
    const { organisationId = '', ...member } = workers[n % workers.length] ?? {};
    const minutes = Math.floor(n / workers.length) * MINUTES_BETWEEN;
    const signed = atBrowser('service-worker', organisationId, { ...member, minutes });
    const question = ASKED[list][Math.floor(n / workers.length) % ASKED[list].length] ?? { show: '' };
    return (await listPageOf(boxes, signed, list, question)).lines;
  };
  let asked = 0;
  let lines = 0;
  while (asked < workers.length) lines += await read(asked++);
  if (lines === 0) throw new Error(`Nothing is in any ${list}: there is nothing to measure`);
  return async () => void (await read(asked++));
}
