import { CONTEXTS } from '#installation';
import { join } from 'node:path';
import { eventComments } from './event-comments.js';
import { eventsPage } from './events-page.js';

/** The EVENTS.md that each context should have, by its place under `root`. A context without events has none. */
export function eventPages(root: string): ReadonlyMap<string, string> {
  const writing = CONTEXTS.filter(({ eventTypes }) => Object.keys(eventTypes).length > 0);
  return new Map(
    writing.map(({ name, eventTypes }) => {
      const library = join('libs', name);
      return [join(library, 'EVENTS.md'), eventsPage(name, eventTypes, eventComments(join(root, library)))];
    }),
  );
}
