import type { Refused } from '#web';
import type { OrganisationEntry } from '../directory-entry.row.js';
import { AGREEMENT_ENDINGS } from '../domain/organisation.events.js';

/** The form that ends an agreement: for the first time, or again with what was typed and the revision first seen. */
export function endAgreementView({ organisationId, name, revision }: OrganisationEntry, refused?: Refused) {
  const seen = refused?.entered['seenRevision'];
  return {
    organisationId,
    name,
    endings: AGREEMENT_ENDINGS.codes,
    seenRevision: typeof seen === 'string' && /^\d{1,18}$/.test(seen) ? seen : revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
