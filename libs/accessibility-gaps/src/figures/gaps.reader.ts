import { LoggedReads, NotFound, type Member, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commissionedServices } from '../counting/commissioned-services.query.js';
import { figuresFor } from '../counting/counted-figures.query.js';
import { gapEvents, type GapChoice, type GapEvent } from '../counting/gap-events.query.js';
import { exactnessFor, maySeeOthers, scopeFor, type Exactness, type GapScope } from '../counting/gap-scope.js';
import { modelledExactly, modelledSuppressed, type ShownModelled } from '../modelled/modelled-figures.js';
import {
  modelledDay,
  modelledFigures,
  modelledPeople,
  modelledServices,
  type ModelledChoice,
  type ModelledPerson,
  type ModelledService,
} from '../modelled/modelled-need.query.js';
import { NO_FIGURES, type Figures } from '../suppression/figures.js';
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
  /** Modelled unmet need; undefined where it is not for this reader, or no day of the period was counted. */
  readonly modelled: ShownModelled | undefined;
  readonly names: GapNames;
}

/** The events that one count counts. */
export interface OpenedGap extends Pick<GapFigures, 'exactness' | 'period' | 'names'> {
  readonly events: readonly GapEvent[];
}

/** The people whom one figure of modelled need counts, with the criteria that they were held against. */
export interface OpenedModelled extends Pick<GapFigures, 'period'> {
  /** Undefined where no day of the period was counted: then there is nobody. */
  readonly asOf: IsoDate | undefined;
  readonly people: readonly ModelledPerson[];
  readonly services: readonly ModelledService[];
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
      const exactness = exactnessFor(signed.member, asked.whose);
      if (exactness === 'suppressed') throw new NotFound();
      const period = await periodFor(tx, exactness, asked, signed.today);
      const events = await gapEvents(tx, scopeFor(signed.member, period), choice);
      return { ids: events.map(({ demandId }) => demandId), value: { exactness, period, events, names } };
    });
  }

  /** The people behind one figure of modelled need, for those who may know them. Throws `NotFound` for everybody else. */
  async modelledPeople(signed: SignedIn, asked: AskedPeriod, choice: ModelledChoice): Promise<OpenedModelled> {
    return this.reads.many(signed, 'gaps:open-people', { kind: 'accessibility-gap-people' }, async (tx) => {
      const exactness = exactnessFor(signed.member, asked.whose);
      if (exactness === 'suppressed') throw new NotFound();
      const period = await periodFor(tx, exactness, asked, signed.today);
      const asOf = await dayOf(tx, period, signed.today);
      const people = asOf === undefined ? [] : await modelledPeople(tx, asOf, scopeFor(signed.member, period), choice);
      const services = asOf === undefined ? [] : await modelledServices(tx, asOf);
      return { ids: people.flatMap(({ caseIds }) => caseIds), value: { period, asOf, people, services } };
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
  const exactness = exactnessFor(member, asked.whose);
  const whose = maySeeOthers(member) ? (asked.whose ?? 'own') : undefined;
  const period = { ...(await periodFor(tx, exactness, asked, today)), whose };
  const isSuppressed = exactness === 'suppressed';
  if (isSuppressed && !period.quarter) return { exactness, period, figures: suppress(NO_FIGURES), modelled: undefined };
  const scope = scopeFor(member, period);
  const figures = await figuresFor(tx, scope, today);
  return {
    ...{ exactness, period, figures: isSuppressed ? await suppressedFor(tx, member, figures) : shownExactly(figures) },
    modelled: exactness === 'own-services' ? undefined : await modelledFor(tx, { scope, period, today }, isSuppressed),
  };
}

/** What one rule less would come to is for those who look after the service's contract: the services are chosen from what is safe for all. */
async function suppressedFor(
  tx: EntityManager,
  { role, organisationId }: Member,
  figures: Figures,
): Promise<ShownFigures> {
  const shown = suppress(figures);
  if (role !== 'commissioner' || shown.criteria === undefined) return { ...shown, criteria: undefined };
  const commissioned = await commissionedServices(tx, organisationId);
  return { ...shown, criteria: shown.criteria.filter(({ serviceId }) => commissioned.has(serviceId)) };
}

interface Modelled {
  readonly scope: GapScope;
  readonly period: GapPeriod;
  readonly today: IsoDate;
}

async function modelledFor(tx: EntityManager, { scope, period, today }: Modelled, isSuppressed: boolean) {
  const asOf = await dayOf(tx, period, today);
  if (asOf === undefined) return undefined;
  const figures = await modelledFigures(tx, asOf, scope);
  return isSuppressed ? modelledSuppressed(figures) : modelledExactly(figures);
}

/** Of a quarter that has ended its last day, and no other: what is shown of it never changes. Otherwise the newest day there is. */
function dayOf(tx: EntityManager, { quarter, to = '9999-12-31' }: GapPeriod, today: IsoDate) {
  return modelledDay(tx, to, quarter !== undefined && quarter.to < today);
}
