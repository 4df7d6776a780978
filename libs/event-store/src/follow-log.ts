import { AdaptiveWait } from './adaptive-wait.js';
import type { EventStore, RecordedEvent } from './event-store.js';

const PAGE = 500;

/** What a subscription asks for. */
export interface FollowQuery {
  readonly after: bigint;
  readonly types?: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * `EventStore.subscribe` for any adapter that can read pages and hint: correct by polling alone, prompt through hints.
 * Ends quietly when `signal` aborts; throws what `readAll` throws, `StoreClosed` soon after `closing` aborts.
 */
export async function* followLog(
  log: Pick<EventStore, 'readAll' | 'onAppended'>,
  { after, types, signal }: FollowQuery,
  closing: AbortSignal,
): AsyncGenerator<RecordedEvent> {
  const wait = new AdaptiveWait();
  const wake = () => wait.wake();
  const stopListening = log.onAppended(wake);
  for (const ending of [signal, closing]) ending.addEventListener('abort', wake);
  try {
    let next = after;
    while (!signal.aborted) {
      const page = await log.readAll({ after: next, max: PAGE, ...(types && { types }) });
      for (const event of page.events) {
        if (signal.aborted) return;
        yield event;
      }
      if (page.scannedTo === next) await wait.rest();
      next = page.scannedTo;
    }
  } finally {
    stopListening();
    for (const ending of [signal, closing]) ending.removeEventListener('abort', wake);
  }
}
