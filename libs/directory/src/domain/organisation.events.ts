import {
  codeList,
  open,
  pseudonym,
  type AgencyType,
  type CodeOf,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
} from '#kernel';

/** Whose law applies where the organisation works: Housing Act duties and some forums differ. */
export const JURISDICTIONS = codeList('jurisdiction', { england: 'England', wales: 'Wales' });
export type Jurisdiction = CodeOf<typeof JURISDICTIONS>;

/** The forums for which a provider names a lead (commissioning standard: one named lead per forum, with a deputy). */
export const LEAD_FORUMS = codeList('lead-forum', {
  MARAC: 'MARAC',
  MAPPA: 'MAPPA',
  MATAC: 'MATAC',
  DAP_PANEL: 'Domestic abuse perpetrator panel',
});
export type LeadForum = CodeOf<typeof LEAD_FORUMS>;

/** Whether somebody leads for a forum or stands in for the lead. */
export const LEAD_CAPACITIES = codeList('lead-capacity', { LEAD: 'Lead', DEPUTY: 'Deputy' });
export type LeadCapacity = CodeOf<typeof LEAD_CAPACITIES>;

/** An agency takes part. Its staff and their contact details are not part of the directory. */
export type OrganisationRegistered = DomainEvent<
  'OrganisationRegistered',
  { organisationId: string; name: string; type: AgencyType; area: string; jurisdiction: Jurisdiction }
>;

/** The organisation signed the information-sharing agreement; a later signature renews it. The document is kept elsewhere. */
export type AgreementSigned = DomainEvent<'AgreementSigned', { organisationId: string; signedOn: IsoDate }>;

/** A member became the organisation's lead, or deputy, for a forum. */
export type LeadAppointed = DomainEvent<
  'LeadAppointed',
  { organisationId: string; forum: LeadForum; memberId: string; capacity: LeadCapacity; from: IsoDate }
>;

/** A member stopped being lead or deputy for a forum. Why is a matter for the organisation and is not kept. */
export type LeadEnded = DomainEvent<
  'LeadEnded',
  { organisationId: string; forum: LeadForum; memberId: string; endedOn: IsoDate }
>;

export type OrganisationEvent = OrganisationRegistered | AgreementSigned | LeadAppointed | LeadEnded;

export const organisationEventTypes: EventTypes<OrganisationEvent> = {
  OrganisationRegistered: {
    version: 1,
    fields: { organisationId: open, name: open, type: open, area: open, jurisdiction: open },
  },
  AgreementSigned: { version: 1, fields: { organisationId: open, signedOn: open } },
  LeadAppointed: {
    version: 1,
    fields: { organisationId: open, forum: open, memberId: pseudonym, capacity: open, from: open },
  },
  LeadEnded: { version: 1, fields: { organisationId: open, forum: open, memberId: pseudonym, endedOn: open } },
};
