import { ActionCatalogue, LoggedReads, MemberReader, PASSWORD_COST, PostgresStandings, signedIn } from '#access';
import { CaseReader } from '#case-file';
import { PROJECTIONS } from '#installation';
import { referralsContext } from '#referrals';
import { listPageOf, ReferralBoxes, type AskedOf, type ListName } from '#referrals/testing';
import { randomUUID } from 'node:crypto';
import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import { PROVIDERS } from '../volume/cast.js';
import { VOLUME_NOW } from '../volume/lives.js';
import type { VolumeLog, VolumeStand } from '../volume/volume-stand.js';

const READS = 400;
const WARM_UP = 100;
const ROUNDS = 9;
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

type Read = (n: number) => Promise<void>;

/** A page of the inbox, from the decision who may read it to its HTML, its row in the read log included. */
export const inboxP95 = (stand: VolumeStand): Promise<Measured> => p95(stand, 'inbox');
/** The same of the caseload. */
export const caseloadP95 = (stand: VolumeStand): Promise<Measured> => p95(stand, 'caseload');
/** How much longer a page of the inbox takes over many referrals than over few. */
export const inboxGrowth = (stand: VolumeStand): Promise<Measured> => growth(stand, 'inbox');
/** The same of the caseload. */
export const caseloadGrowth = (stand: VolumeStand): Promise<Measured> => growth(stand, 'caseload');

async function p95({ large }: VolumeStand, list: ListName): Promise<Measured> {
  const took = await timesOf(await reader(large, list), WARM_UP, READS);
  const note =
    `a page of the ${list} by turns for ${PROVIDERS.length} services' organisations and ${ASKED[list].length} filters, over ` +
    `${sizeOf(large)}, row policies, row in the read log and HTML included: p95 of ${READS}, median ${rounded(percentile(took, 0.5))} ms; ${ON}`;
  return { value: rounded(percentile(took, 0.95)), unit: 'ms', note, atMost: 100 };
}

async function growth({ small, large }: VolumeStand, list: ListName): Promise<Measured> {
  const [over, under] = [await reader(large, list), await reader(small, list)];
  await timesOf(over, WARM_UP, 0);
  await timesOf(under, WARM_UP, 0);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = round % 2 === 0 ? [over, under] : [under, over];
    const [one, other] = [await medianOf(first), await medianOf(second)];
    ratios.push(round % 2 === 0 ? one / other : other / one);
  }
  const note =
    `the median of that page over ${sizeOf(large)} ÷ over ${sizeOf(small)}, median of ${ROUNDS} rounds ` +
    `(${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}); ${ON}`;
  return { value: rounded(percentile(ratios, 0.5), 2), unit: 'ratio', note, atMost: 1.5 };
}

const sizeOf = ({ referrals, events }: VolumeLog): string =>
  `${referrals.toLocaleString('en-GB')} referrals in ${events.toLocaleString('en-GB')} events`;

const medianOf = async (read: Read): Promise<number> => percentile(await timesOf(read, 0, 112), 0.5);

async function timesOf(read: Read, warmUp: number, reads: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < warmUp + reads; n++) {
    const started = performance.now();
    await read(n);
    if (n >= warmUp) took.push(performance.now() - started);
  }
  return took;
}

async function reader(log: VolumeLog, list: ListName): Promise<Read> {
  await log.fill(PROJECTIONS.filter(({ name }) => READ_MODELS.test(name)));
  const { application } = log;
  const options = { secret: randomUUID().repeat(2), passwordCost: PASSWORD_COST, demoMemberIds: [] };
  const catalogue = new ActionCatalogue().register(referralsContext.actions);
  const reads = new LoggedReads(application, catalogue, options, new PostgresStandings(application));
  const boxes = new ReferralBoxes(reads, new CaseReader(), new MemberReader(application));
  const asked = ASKED[list];
  const workers = PROVIDERS.map(({ organisationId, memberIds: [memberId = ''] }) =>
    signedIn({
      member: {
        ...{ memberId, name: 'Invented', role: 'service-worker' },
        ...{ organisationId, organisationName: 'Invented', organisationType: 'PERP_SPECIALIST' },
      },
      ...{ channel: 'page', correlationId: randomUUID(), now: VOLUME_NOW },
    }),
  );
  let lines = 0;
  for (const worker of workers) lines += (await listPageOf(boxes, worker, list, asked[0] ?? { show: 'open' })).lines;
  if (lines === 0) throw new Error(`Nothing is in any ${list}: there is nothing to measure`);
  return async (n) => {
    const worker = workers[n % workers.length];
    const question = asked[n % asked.length];
    if (worker && question) await listPageOf(boxes, worker, list, question);
  };
}
