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

/** What a provider was accredited for, and by whom (domain §5.3; Home Office standards §5.2). */
export const ACCREDITATIONS = codeList('accreditation', {
  RESPECT: 'Respect accreditation',
  RESPECT_SAFE_MINIMUM: 'Respect safe minimum practice',
  RESPECT_YOUNG_PEOPLE: 'Respect young people’s service standard',
  DAHA: 'DAHA accreditation',
  SAFELIVES: 'SafeLives Leading Lights',
  BY_AND_FOR: 'Quality mark of a by-and-for network',
  OTHER: 'Another accreditation',
});
export type Accreditation = CodeOf<typeof ACCREDITATIONS>;

/** An agency takes part. Its staff and their contact details are not part of the directory. */
export type OrganisationRegistered = DomainEvent<
  'OrganisationRegistered',
  { organisationId: string; name: string; type: AgencyType; area: string; jurisdiction: Jurisdiction }
>;

/** The organisation signed the information-sharing agreement; a later signature renews it. The document is kept elsewhere. */
export type AgreementSigned = DomainEvent<'AgreementSigned', { organisationId: string; signedOn: IsoDate }>;

/** Why an organisation's agreement ended. */
export const AGREEMENT_ENDINGS = codeList('agreement-ending', {
  LAPSED: 'It ran out and was not signed again',
  WITHDRAWN: 'The organisation withdrew from it',
  TERMINATED: 'The other parties ended it',
  ORGANISATION_CLOSED: 'The organisation has closed or become part of another',
});
export type AgreementEnding = CodeOf<typeof AGREEMENT_ENDINGS>;

/**
 * The agreement ended: from the moment this is recorded nobody of the organisation is shown any case, whatever part it has
 * in one. `endedOn` is the day on which it ended by its own terms. What was shared before was lawful and stays on record.
 */
export type AgreementEnded = DomainEvent<
  'AgreementEnded',
  { organisationId: string; endedOn: IsoDate; reason: AgreementEnding }
>;

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

/** The organisation was accredited from a day to a day, both included. A renewal is an accreditation of its own. */
export type AccreditationRecorded = DomainEvent<
  'AccreditationRecorded',
  {
    organisationId: string;
    accreditationId: string;
    accreditation: Accreditation;
    awardedOn: IsoDate;
    expiresOn: IsoDate;
  }
>;

/** An accreditation ended before it expired: it was taken away or given up. */
export type AccreditationEnded = DomainEvent<
  'AccreditationEnded',
  { organisationId: string; accreditationId: string; endedOn: IsoDate }
>;

export type OrganisationEvent =
  | OrganisationRegistered
  | AgreementEnded
  | AgreementSigned
  | LeadAppointed
  | LeadEnded
  | AccreditationRecorded
  | AccreditationEnded;

export const organisationEventTypes: EventTypes<OrganisationEvent> = {
  OrganisationRegistered: {
    version: 1,
    fields: { organisationId: open, name: open, type: open, area: open, jurisdiction: open },
  },
  AgreementSigned: { version: 1, fields: { organisationId: open, signedOn: open } },
  AgreementEnded: { version: 1, fields: { organisationId: open, endedOn: open, reason: open } },
  LeadAppointed: {
    version: 1,
    fields: { organisationId: open, forum: open, memberId: pseudonym, capacity: open, from: open },
  },
  LeadEnded: { version: 1, fields: { organisationId: open, forum: open, memberId: pseudonym, endedOn: open } },
  AccreditationRecorded: {
    version: 1,
    fields: { organisationId: open, accreditationId: open, accreditation: open, awardedOn: open, expiresOn: open },
  },
  AccreditationEnded: { version: 1, fields: { organisationId: open, accreditationId: open, endedOn: open } },
};
