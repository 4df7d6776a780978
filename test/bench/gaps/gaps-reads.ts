import { accessibilityGapsContext, GapReads } from '#accessibility-gaps';
import { gapsPageOf } from '#accessibility-gaps/testing';
import {
  ActionCatalogue,
  LoggedReads,
  PASSWORD_COST,
  PostgresStandings,
  signedIn,
  type Role,
  type SignedIn,
} from '#access';
import { DirectoryReader } from '#directory';
import { PROJECTIONS } from '#installation';
import { randomUUID } from 'node:crypto';
import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import { PROVIDERS } from '../volume/cast.js';
import { VOLUME_NOW } from '../volume/lives.js';
import type { VolumeLog, VolumeStand } from '../volume/volume-stand.js';

const READS = 400;
const WARM_UP = 100;
const ROUNDS = 9;
const QUARTERS = ['2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4', '2024-Q3', '2024-Q2', '2024-Q1', '2023-Q4'];
/** Everybody who reads the figures: suppressed, all of them, those of the own services. */
const READERS: readonly (readonly [Role, string])[] = [
  ['commissioner', randomUUID()],
  ['safeguarding-lead', randomUUID()],
  ['auditor', randomUUID()],
  ['service-manager', PROVIDERS[0]?.organisationId ?? ''],
];

type Read = (n: number) => Promise<void>;

/** The page of the figures, from the decision who may read them to its HTML, the row in the read log included. */
export async function gapsP95({ large }: VolumeStand): Promise<Measured> {
  const took = await timesOf(await reader(large), WARM_UP, READS);
  const note =
    `the page of a quarter's figures by turns for four roles and ${QUARTERS.length} quarters, over ${sizeOf(large)}, row in the ` +
    `read log and HTML included: p95 of ${READS}, median ${rounded(percentile(took, 0.5))} ms; counted before (gaps-cold-ms: anew); ${ON}`;
  return { value: rounded(percentile(took, 0.95)), unit: 'ms', note, atMost: 100 };
}

/** The same where nothing was counted before: what the first reader waits after something has changed. */
export async function gapsCold({ large }: VolumeStand): Promise<Measured> {
  const read = await reader(large);
  const took: number[] = [];
  for (let n = 0; n < READERS.length * QUARTERS.length; n++) {
    await large.database.query('TRUNCATE gaps.counted');
    took.push(...(await timesOf((one) => read(n + one), 0, 1)));
  }
  const note = `the same where the quarter has to be counted: p95 of ${took.length}, median ${rounded(percentile(took, 0.5))} ms; ${ON}`;
  return { value: rounded(percentile(took, 0.95)), unit: 'ms', note };
}

/** How much longer the page takes over many referrals than over few. */
export async function gapsGrowth({ small, large }: VolumeStand): Promise<Measured> {
  const [over, under] = [await reader(large), await reader(small)];
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

const medianOf = async (read: Read): Promise<number> => percentile(await timesOf(read, 0, 64), 0.5);

async function timesOf(read: Read, warmUp: number, reads: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < warmUp + reads; n++) {
    const started = performance.now();
    await read(n);
    if (n >= warmUp) took.push(performance.now() - started);
  }
  return took;
}

async function reader(log: VolumeLog): Promise<Read> {
  const { database } = log;
  await log.fill(
    PROJECTIONS.filter(({ name }) => name.startsWith('accessibility-gaps') || name.startsWith('directory')),
  );
  const options = { secret: randomUUID().repeat(2), passwordCost: PASSWORD_COST, demoMemberIds: [] };
  const catalogue = new ActionCatalogue().register(accessibilityGapsContext.actions);
  const reads = new LoggedReads(database, catalogue, options, new PostgresStandings(database));
  const gaps = new GapReads(reads, new DirectoryReader(database));
  const signed = READERS.map(([role, organisationId]) => somebody(role, organisationId));
  return async (n) => {
    const [who, quarter] = [signed[n % signed.length], QUARTERS[Math.floor(n / signed.length) % QUARTERS.length]];
    if (who) gapsPageOf(await gaps.figures(who, { quarter }));
  };
}

const somebody = (role: Role, organisationId: string): SignedIn =>
  signedIn({
    member: {
      ...{ memberId: randomUUID(), name: 'Invented', role },
      ...{ organisationId, organisationName: 'Invented', organisationType: 'LA_COMMISSIONER' },
    },
    ...{ channel: 'page', correlationId: randomUUID(), now: VOLUME_NOW },
  });
