import { accessibilityGapsContext, GapReads } from '#accessibility-gaps';
import { gapsPageOf } from '#accessibility-gaps/testing';
import { ActionCatalogue, LoggedReads, PostgresStandings, type Role } from '#access';
import { quickOptions } from '#access/testing';
import { DirectoryReader } from '#directory';
import { PROJECTIONS } from '#installation';
import { randomUUID } from 'node:crypto';
import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import { atBrowser } from '../volume/at-browser.js';
import { PROVIDERS, REFERRERS } from '../volume/cast.js';
import { growthOf, p95Of, timesOf, type MeasuredPage, type PageRead } from '../volume/page-reads.js';
import type { VolumeLog, VolumeStand } from '../volume/volume-stand.js';

/** Those that have ended, back to the one in which the young installation of the stand began. */
const QUARTERS = ['2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4', '2024-Q3', '2024-Q2'];
/** Everybody who reads the figures: suppressed, those of the own cases, all of them, those of the own services. */
const READERS: readonly (readonly [Role, string])[] = [
  ['commissioner', randomUUID()],
  ['safeguarding-lead', REFERRERS[0]?.organisationId ?? ''],
  ['auditor', randomUUID()],
  ['service-manager', PROVIDERS[0]?.organisationId ?? ''],
];
const TURNS = READERS.length * QUARTERS.length;

const page: MeasuredPage = {
  what:
    `the page of a quarter's figures from the decision who may read them, by turns for ${READERS.length} roles and ` +
    `${QUARTERS.length} quarters, counted before (gaps-cold-ms: anew)`,
  turns: TURNS,
  reader,
};

/** The page of the figures, from the decision who may read them to its HTML, the row in the read log included. */
export const gapsP95 = (stand: VolumeStand): Promise<Measured> => p95Of(page, stand);

/** How much longer the page takes over many referrals than over few. */
export const gapsGrowth = (stand: VolumeStand): Promise<Measured> => growthOf(page, stand);

/** The same where nothing was counted before: what the first reader waits after something has changed. */
export async function gapsCold({ large }: VolumeStand): Promise<Measured> {
  const read = await reader(large);
  const took: number[] = [];
  for (let n = 0; n < TURNS; n++) {
    await large.database.query('TRUNCATE gaps.counted');
    took.push(...(await timesOf(() => read(n), { warmUp: 0, reads: 1 })));
  }
  const note = `the same where the quarter has to be counted: p95 of ${took.length}, median ${rounded(percentile(took, 0.5))} ms; ${ON}`;
  return { value: rounded(percentile(took, 0.95)), unit: 'ms', note };
}

async function reader(log: VolumeLog): Promise<PageRead> {
  await log.fill(PROJECTIONS.filter(({ name }) => /^(?:access|directory)/.test(name)));
  const { application } = log;
  const catalogue = new ActionCatalogue().register(accessibilityGapsContext.actions);
  const reads = new LoggedReads(application, catalogue, quickOptions(), new PostgresStandings(application));
  const gaps = new GapReads(reads, new DirectoryReader(application));
  const signed = READERS.map(([role, organisationId]) => atBrowser(role, organisationId));
  return async (n) => {
    const [who, quarter] = [signed[n % signed.length], QUARTERS[Math.floor(n / signed.length) % QUARTERS.length]];
    if (who) gapsPageOf(await gaps.figures(who, { quarter }));
  };
}
