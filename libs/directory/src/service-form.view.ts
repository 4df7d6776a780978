import type { Refused } from '#web';
import type { ServiceEntry } from './directory-entry.row.js';

/**
 * What every form about a service shows around its own questions: for the first time, or again with what was typed. The
 * revision first seen stays the one that is sent.
 */
export function serviceFormView({ serviceId, name, revision }: ServiceEntry, refused?: Refused) {
  const seen = refused?.entered['seenRevision'];
  return {
    serviceId,
    serviceName: name,
    seenRevision: typeof seen === 'string' && /^\d{1,18}$/.test(seen) ? seen : revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
