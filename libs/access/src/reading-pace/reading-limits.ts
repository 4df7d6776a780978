/**
 * How many distinct subjects one member may be shown: in ten minutes without a new proof of who they are, and in an hour
 * at all (security §6, row 24). A subject is a case, with everything that belongs to it.
 */
export interface ReadingLimits {
  readonly openedInTenMinutes: number;
  readonly openedInAnHour: number;
  readonly listedInTenMinutes: number;
  readonly listedInAnHour: number;
}

/**
 * The promise is about subjects that were opened: 20 and 60. A row of a list gives a name and a state, 25 at a time on the
 * page that everybody begins with: counted alike, the first list of the morning would ask for a proof. Nobody may leaf
 * through everything either, so lists have limits of their own, ten times as high.
 */
export const READING_LIMITS: ReadingLimits = {
  openedInTenMinutes: 20,
  openedInAnHour: 60,
  listedInTenMinutes: 200,
  listedInAnHour: 600,
};
