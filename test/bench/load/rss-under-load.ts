import { Credentials, quickOptions } from '#access/testing';
import { PROJECTIONS } from '#installation';
import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import { PROVIDERS, REFERRERS, signInNameOf, type Agency } from '../volume/cast.js';
import { VOLUME_NOW } from '../volume/lives.js';
import type { VolumeStand } from '../volume/volume-stand.js';
import { serverOn } from './server-on.js';
import { Visitor } from './visitor.js';

const SECONDS = 30;
const LOOK_EVERY_MS = 50;
const PASSWORD = 'invented for the bench only';

const LISTS = ['/inbox', '/caseload', '/inbox?show=over', '/caseload?show=waiting', '/inbox?show=open&sort=sent'];
const FIGURES = ['/accessibility-gaps?quarter=2025-Q1', '/accessibility-gaps?quarter=2024-Q3'];
/** Of eight services the manager, who is their first member, and two workers; of eight referrers the lead. */
const ASKING: readonly (readonly [agencies: readonly Agency[], member: number, pages: readonly string[]])[] = [
  [PROVIDERS.slice(0, 8), 0, [...LISTS, ...FIGURES]],
  [PROVIDERS.slice(0, 8), 1, LISTS],
  [PROVIDERS.slice(0, 8), 2, LISTS],
  [REFERRERS.slice(0, 8), 0, ['/sent', '/sent?show=over', ...FIGURES]],
];

/** What the server's process has in memory at most while many members ask for pages at once. */
export async function rssUnderLoad({ large }: VolumeStand): Promise<Measured> {
  await large.fill(PROJECTIONS);
  const server = await serverOn(large);
  const credentials = new Credentials(large.application, quickOptions());
  const visitors: Visitor[] = [];
  for (const [agencies, member, pages] of ASKING)
    for (const { memberIds } of agencies) {
      const [memberId = '', visitor] = [memberIds[member], new Visitor(server.address, pages)];
      await credentials.set(memberId, signInNameOf(memberId), PASSWORD, VOLUME_NOW);
      await visitor.signIn(signInNameOf(memberId), PASSWORD);
      visitors.push(visitor);
    }
  const before = server.residentBytes();
  const seen: number[] = [];
  const looking = setInterval(() => seen.push(server.residentBytes()), LOOK_EVERY_MS);
  const until = performance.now() + SECONDS * 1_000;
  const visits = await Promise.all(visitors.map((visitor) => visitor.visit(until))).finally(() =>
    clearInterval(looking),
  );
  const pages = visits.flatMap(({ took }) => took);
  const turnedAway = visits.reduce((sum, visit) => sum + visit.turnedAway, 0);
  const megabytes = (bytes: number) => rounded(bytes / 1e6);
  const note =
    `the most that the server's process has resident while ${visitors.length} members ask for one page after the other for ${SECONDS} s ` +
    `(lists, referrals, figures), over ${large.referrals.toLocaleString('en-GB')} referrals in ${large.events.toLocaleString('en-GB')} events, ` +
    `read models and jobs left to workers: ${Math.round(pages.length / SECONDS)} pages a second, p95 ${rounded(percentile(pages, 0.95))} ms, ${turnedAway} turned away; ` +
    `${megabytes(before)} MB when they had signed in, half of the time under ${megabytes(percentile(seen, 0.5))} MB; ${ON}`;
  return { value: megabytes(Math.max(...seen)), unit: 'MB', note };
}
