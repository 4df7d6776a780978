import { londonDate, SystemClock, type Clock, type IsoDate } from '#kernel';

let clock: Clock = new SystemClock();

/** Sets the clock by which forms judge "in the past" and "in the future". `setUpWeb` passes the application's own. */
export function useFormClock(other: Clock): void {
  clock = other;
}

/** The instant by the clock of the forms. */
export const formNow = (): Date => clock.now();

/** Today's date in England and Wales by the clock of the forms. */
export const formToday = (): IsoDate => londonDate(clock.now());
