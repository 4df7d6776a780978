import type { IsoDate } from '#kernel';
import type { Refused } from '#web';
import type { AccreditationEntry, OrganisationEntry } from '../directory-entry.row.js';
import { organisationFormView } from '../organisation-form.view.js';
import { accreditationView } from './accreditation.view.js';

/** What the form is made from. */
export interface EndAccreditationData {
  readonly organisation: OrganisationEntry;
  readonly held: readonly AccreditationEntry[];
}

/** The accreditations that can still end before they expire, and the form that records it. */
export function endAccreditationView({ organisation, held }: EndAccreditationData, today: IsoDate, refused?: Refused) {
  const views = held.map((each) => accreditationView(each, today));
  return {
    ...organisationFormView(organisation, refused),
    accreditations: views
      .filter(({ canEnd }) => canEnd)
      .map(({ accreditationId, name, period }) => ({ value: accreditationId, text: `${name}. ${period}` })),
    today,
  };
}
