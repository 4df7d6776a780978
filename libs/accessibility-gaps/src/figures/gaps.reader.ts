import { LoggedReads, NotFound, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { figuresFor } from '../counting/counted-figures.query.js';
import { gapEvents, type GapChoice, type GapEvent } from '../counting/gap-events.query.js';
import { exactnessFor, scopeFor, type Exactness } from '../counting/gap-scope.js';
import { NO_FIGURES } from '../suppression/figures.js';
import { shownExactly, type ShownFigures } from '../suppression/shown-figures.js';
import { suppress } from '../suppression/suppress.js';
import { periodFor, type AskedPeriod, type GapPeriod } from './asked-period.query.js';

export type { AskedPeriod, GapPeriod } from './asked-period.query.js';

/** What figures are about, in words. */
export interface GapNames {
  /** The name of a service, by its id. */
  service(id: string): string;
  /** The condition that a service sets, by its id. */
  criterion(serviceId: string, criterionId: string): string;
}

/** The figures as this reader may see them. */
export interface GapFigures {
  readonly exactness: Exactness;
  readonly period: GapPeriod;
  readonly figures: ShownFigures;
  readonly names: GapNames;
}

/** The events that one count counts. */
export interface OpenedGap extends Pick<GapFigures, 'exactness' | 'period' | 'names'> {
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
    const names = await this.names();
    return this.reads.many(signed, 'gaps:read', { kind: 'accessibility-gaps' }, async (tx) => ({
      ids: [],
      value: { ...(await countFor(tx, signed, asked)), names },
    }));
  }

  /**
   * The events behind one count, for those who may know the people. Throws `NotFound` for everybody else: two lists of events
   * lie side by side to whoever is shown both, and what they have in common is in no table.
   */
  async events(signed: SignedIn, asked: AskedPeriod, choice: GapChoice): Promise<OpenedGap> {
    const names = await this.names();
    return this.reads.many(signed, 'gaps:open', { kind: 'accessibility-gap-events' }, async (tx) => {
      const exactness = exactnessFor(signed.member);
      if (exactness === 'suppressed') throw new NotFound();
      const period = await periodFor(tx, exactness, asked, signed.today);
      const events = await gapEvents(tx, scopeFor(signed.member, period), choice);
      return { ids: events.map(({ demandId }) => demandId), value: { exactness, period, events, names } };
    });
  }

  private async names(): Promise<GapNames> {
    const services = await this.directory.services({ closedToo: true });
    const byId = new Map(services.map((service) => [service.serviceId, service]));
    return {
      service: (id) => byId.get(id)?.name ?? 'A service',
      criterion: (serviceId, criterionId) =>
        byId.get(serviceId)?.criteria.criteria.find((one) => one.criterionId === criterionId)?.text ??
        'A criterion that is no longer published',
    };
  }
}

/** Counts what may be counted: nothing for somebody who is shown finished quarters only, before the first has ended. */
async function countFor(tx: EntityManager, { member, today }: SignedIn, asked: AskedPeriod) {
  const exactness = exactnessFor(member);
  const period = await periodFor(tx, exactness, asked, today);
  if (exactness === 'suppressed' && !period.quarter) return { exactness, period, figures: suppress(NO_FIGURES) };
  const figures = await figuresFor(tx, scopeFor(member, period), today);
  return { exactness, period, figures: exactness === 'suppressed' ? suppress(figures) : shownExactly(figures) };
}
