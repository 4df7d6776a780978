import type { IsoDate } from '#kernel';
import type { Refused } from '#web';
import type { LeadEntry, OrganisationEntry } from '../directory-entry.row.js';
import { LEAD_FORUMS } from '../domain/organisation.events.js';
import { leadText } from './lead-text.view.js';
import { organisationFormView } from '../organisation-form.view.js';

/** What the form is made from; `names` of members by id. */
export interface EndLeadData {
  readonly organisation: OrganisationEntry;
  readonly leads: readonly LeadEntry[];
  readonly names: ReadonlyMap<string, string>;
}

/** The places of an organisation, and the form that ends one: only members who have a place can be chosen. */
export function endLeadView({ organisation, leads, names }: EndLeadData, today: IsoDate, refused?: Refused) {
  const memberIds = [...new Set(leads.map(({ memberId }) => memberId))];
  return {
    ...organisationFormView(organisation, refused),
    leads: leads.map((lead) => leadText(lead, names)),
    forums: LEAD_FORUMS.codes,
    members: memberIds.map((value) => ({ value, text: names.get(value) ?? 'Somebody who has left' })),
    today,
  };
}
