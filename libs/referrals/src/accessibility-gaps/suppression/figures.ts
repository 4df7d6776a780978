/** How often services said no, and to how many different people. One person can be declined more than once. */
export interface Count {
  readonly declines: number;
  readonly people: number;
}

/** A count for one barrier, service or area. */
export interface Row extends Count {
  readonly key: string;
}

/** A service's count together with the areas it covers, which anyone can read in the directory. */
export interface ServiceRow extends Row {
  readonly areas: readonly string[];
}

/**
 * What the accessibility gaps page counts. Only `services` adds up to `total`: a decline has one service, but it can name
 * several barriers, and a service can cover several areas.
 */
export interface Figures {
  readonly total: Count;
  readonly barriers: readonly Row[];
  readonly services: readonly ServiceRow[];
  readonly areas: readonly Row[];
}
