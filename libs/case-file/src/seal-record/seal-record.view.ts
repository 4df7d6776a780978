import type { Refused } from '#web';
import { seenRevisionView } from '../case-form.view.js';
import { SEAL_SCOPES } from '../domain/seal.codes.js';
import type { CaseSeals } from '../seals/seals.query.js';
import { entryText } from '../seals/seals.view.js';

/** The form that asks for a seal: entries by kind and day, never by what they say. */
export function sealRecordView({ caseId, reference, revision, entries }: CaseSeals, refused?: Refused) {
  return {
    ...{ caseId, reference },
    scopes: SEAL_SCOPES.codes,
    entries: entries.map((entry) => ({ value: entry.entryId, text: entryText(entry) })),
    ...seenRevisionView(revision, refused),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
