import type { Refused } from '#web';
import type { OrganisationEntry } from './directory-entry.row.js';

/** What every form about an organisation shows around its own questions. */
export const organisationFormView = ({ organisationId, name }: OrganisationEntry, refused?: Refused) => ({
  organisationId,
  organisationName: name,
  errors: refused?.errors ?? [],
  entered: refused?.entered ?? {},
  ...(refused && { commandId: refused.commandId }),
});
