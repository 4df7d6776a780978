import { LoggedReads, NotFound, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { gapEvents, type GapChoice, type GapEvent } from './declines/gap-events.query.js';
import { countGaps, quartersWithDeclines } from './declines/gap-figures.query.js';
import { exactnessFor, scopeFor, type Exactness } from './declines/gap-scope.js';
import { finishedQuarters, type Quarter } from './suppression/quarters.js';
import { FEWEST_SHOWN, shownExactly, suppress, type ShownFigures } from './suppression/suppress.js';

/** What was asked: a period by its days, or a quarter by its code. */
export interface AskedPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly quarter?: string | undefined;
}

/** The period that is counted. Suppressed figures have a quarter, or none when no quarter has ended yet. */
export interface GapPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly quarter?: Quarter | undefined;
  readonly quarters: readonly Quarter[];
}

/** The figures as this reader may see them. */
export interface GapFigures {
  readonly exactness: Exactness;
  readonly period: GapPeriod;
  readonly figures: ShownFigures;
  /** The name of a service, by its id. */
  serviceName(id: string): string;
}

/** The declines that one count counts, with the figures that say what of them may be named. */
export interface OpenedGap extends GapFigures {
  readonly events: readonly GapEvent[];
}

/** The accessibility gaps, for page and API: every look at the figures is in the read log as a read of statistics. */
@Injectable()
export class GapReads {
  constructor(
    private readonly reads: LoggedReads,
    private readonly directory: DirectoryReader,
  ) {}

  /** The figures of a period. Throws `NotFound` when the role may not, or when there is no such quarter. */
  async figures(signed: SignedIn, asked: AskedPeriod): Promise<GapFigures> {
    const serviceName = await this.serviceNames();
    return this.reads.many(signed, 'gaps:read', { kind: 'accessibility-gaps' }, async (tx) => {
      const { exactness, period, figures } = await countFor(tx, signed, asked);
      return { ids: [], value: { exactness, period, figures, serviceName } };
    });
  }

  /** The declines behind one count. Throws `NotFound` as well for a count that the member is not shown. */
  async events(signed: SignedIn, asked: AskedPeriod, choice: GapChoice): Promise<OpenedGap> {
    const serviceName = await this.serviceNames();
    return this.reads.many(signed, 'gaps:read', { kind: 'accessibility-gap-events' }, async (tx) => {
      const { scope, ...counted } = await countFor(tx, signed, asked);
      if (!isShown(counted.figures, choice)) throw new NotFound();
      const events = scope ? await gapEvents(tx, scope, choice) : [];
      return { ids: events.map(({ referralId }) => referralId), value: { ...counted, events, serviceName } };
    });
  }

  private async serviceNames(): Promise<(id: string) => string> {
    const services = await this.directory.services({ closedToo: true });
    const names = new Map(services.map(({ serviceId, name }) => [serviceId, name]));
    return (id) => names.get(id) ?? 'A service';
  }
}

/** Counts what may be counted. Without a `scope` nothing may be: no quarter has ended yet. */
async function countFor(tx: EntityManager, { member, today }: SignedIn, asked: AskedPeriod) {
  const exactness = exactnessFor(member);
  if (exactness !== 'suppressed') {
    const period: GapPeriod = { from: asked.from, to: asked.to, quarters: [] };
    const scope = scopeFor(member, period);
    return { exactness, period, scope, figures: shownExactly(await countGaps(tx, scope)) };
  }
  const period = await quarterFor(tx, today, asked.quarter);
  const scope = period.quarter && scopeFor(member, period.quarter);
  return { exactness, period, scope, figures: suppress(scope ? await countGaps(tx, scope) : NO_FIGURES) };
}

const NO_FIGURES = { total: { declines: 0, people: 0 }, barriers: [], services: [], areas: [] };

/** The quarter asked for, or else the newest that can be shown, or else the newest with a decline. */
async function quarterFor(tx: EntityManager, today: IsoDate, code: string | undefined): Promise<GapPeriod> {
  const counted = await quartersWithDeclines(tx);
  const quarters = counted[0] ? finishedQuarters(counted[0].startsOn, today) : [];
  const ended = counted.filter(({ startsOn }) => quarters.some(({ from }) => from === startsOn));
  const usual = ended.findLast(({ people }) => people >= FEWEST_SHOWN) ?? ended.at(-1);
  const quarter = quarters.find((one) => (code === undefined ? one.from === usual?.startsOn : one.code === code));
  if (code !== undefined && !quarter) throw new NotFound();
  return { quarter, quarters, ...(quarter && { from: quarter.from, to: quarter.to }) };
}

/** Only a count that is shown can be opened. */
function isShown(figures: ShownFigures, { barrier, service, area }: GapChoice): boolean {
  const choices = [
    [figures.barriers, barrier],
    [figures.services, service],
    [figures.areas, area],
  ] as const;
  const shown = choices.every(
    ([rows, key]) => key === undefined || rows?.some((row) => row.key === key && !row.hidden),
  );
  return shown && figures.total !== undefined;
}
