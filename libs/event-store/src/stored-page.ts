import type { EventCatalogue } from './event-catalogue.js';
import type { LogPage } from './event-store.js';
import { recordedEvent, type StoredEvent } from './stored-event.js';

/** The page that a stretch of stored events after position `after` makes for who asks for `types`, or for all of them. */
export function pageOf(
  catalogue: EventCatalogue,
  stored: readonly StoredEvent[],
  { after, types }: { readonly after: bigint; readonly types?: readonly string[] | undefined },
): LogPage {
  const wanted = types ? stored.filter(({ type }) => types.includes(type)) : stored;
  return {
    events: wanted.map((one) => catalogue.current(recordedEvent(one))),
    scannedTo: stored.at(-1)?.position ?? after,
  };
}
