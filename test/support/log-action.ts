import { addWorkingDays, londonDate, SystemClock } from '#kernel';
import type { BrowserVisitor } from './browser-visitor.js';

/** The day on which the journeys walk: the application under test has the machine's own clock. */
export const TODAY = londonDate(new SystemClock().now());

/** Fills in, on the page of a forum case, an action that the police own; sending it is left to the caller. */
export async function fillAction(visitor: BrowserVisitor, text: string): Promise<void> {
  await visitor.fill({ 'What has to be done?': text });
  await visitor.select('Who will do it?', 'Mid-Severn Constabulary');
  await visitor.fillDate('By when?', addWorkingDays(TODAY, 3));
  await visitor.select('What kind of action is it?', 'Find or give information');
  await visitor.choose('What is it about?', 'The person referred');
}
