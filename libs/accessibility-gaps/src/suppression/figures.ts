/** How often there was a "no", and to how many different people. One person can be told "no" more than once. */
export interface Count {
  readonly times: number;
  readonly people: number;
}

/** A count for one kind, barrier, need, service or area. */
export interface Row extends Count {
  readonly key: string;
}

/** A service's count together with the areas it covers, which anyone can read in the directory. */
export interface ServiceRow extends Row {
  readonly areas: readonly string[];
}

/** How many different people met a barrier and are also in the column: of that kind, with that need, in that area. */
export interface Cell {
  readonly row: string;
  readonly column: string;
  readonly people: number;
}

/** Breakdowns that barriers are set against. */
export const COLUMNS = ['kind', 'need', 'area', 'service'] as const;
export type Columns = (typeof COLUMNS)[number];

/** For how many people a barrier was the only one that they met in the period. `SEVERAL` stands for those who met more. */
export interface AloneRow {
  readonly key: string;
  readonly people: number;
}
export const SEVERAL = 'SEVERAL';

/** For one criterion of a service: who was declined under it, and who was declined under nothing else. */
export interface CriterionRow {
  readonly serviceId: string;
  readonly criterionId: string;
  readonly people: number;
  readonly alone: number;
  /** The barriers that were named with it to those who were declined under nothing else. */
  readonly barriers: readonly string[];
}

/** Evidenced unmet need on a day (domain §9.4). Modelled unmet need is another measure, and the two are never added. */
export interface UnmetNeed {
  /** People with an open episode, and the days that those have lasted. */
  readonly open: number;
  readonly days: number;
  /** Of them: on a waiting list; with indirect work alone for too long. */
  readonly waiting: number;
  readonly indirect: number;
  /** Everybody whose need was put to a service and is not known to have ended: what `open` is a share of. */
  readonly inNeed: number;
  /** By the number of needs of multiple disadvantage, 0 to 5, and by area. */
  readonly byNeedCount: readonly UnmetRow[];
  readonly byArea: readonly UnmetRow[];
}

export interface UnmetRow {
  readonly key: string;
  readonly people: number;
  readonly days: number;
}

/**
 * What is counted for one period. Only `kinds` and `services` add up to the times of `total`: a "no" has one kind and one
 * service, but it can name several barriers, concern several needs, and a service can cover several areas.
 */
export interface Figures {
  readonly total: Count;
  readonly kinds: readonly Row[];
  readonly barriers: readonly Row[];
  readonly needs: readonly Row[];
  readonly services: readonly ServiceRow[];
  readonly areas: readonly Row[];
  readonly months: readonly Row[];
  readonly cross: Readonly<Record<Columns, readonly Cell[]>>;
  readonly alone: readonly AloneRow[];
  readonly criteria: readonly CriterionRow[];
  readonly unmet: UnmetNeed;
}

/** Where nothing was counted. */
export const NO_FIGURES: Figures = {
  total: { times: 0, people: 0 },
  ...{ kinds: [], barriers: [], needs: [], services: [], areas: [], months: [] },
  cross: { kind: [], need: [], area: [], service: [] },
  ...{ alone: [], criteria: [] },
  unmet: { open: 0, days: 0, waiting: 0, indirect: 0, inNeed: 0, byNeedCount: [], byArea: [] },
};
