import type { Refused } from '#web';
import { survivorFileReference } from './survivor-file-reference.js';

/** What every page shares that adds to a file: which file, and what was typed when the form comes back. */
export function survivorFileFormView(survivorFileId: string, refused?: Refused) {
  return {
    survivorFileId,
    reference: survivorFileReference(survivorFileId),
    exitThisPage: true,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
