import type { DataOf } from '#kernel';
import type {
  AccreditationEnded,
  AccreditationRecorded,
  AgreementEnded,
  AgreementSigned,
  LeadAppointed,
  LeadEnded,
  OrganisationEvent,
  OrganisationRegistered,
} from './organisation.events.js';

type Over<Type extends OrganisationEvent['type']> = Partial<DataOf<OrganisationEvent, Type>>;

export const LANTERN_ROW_ID = '0d1f6c1e-0000-4000-8000-000000000001';
export const ACCREDITATION_ID = 'acc2ed17-0000-4000-8000-000000000001';
export const MEMBER_ID = '0d1f6c1e-0000-4000-8000-0000000000a1';

/** Canonical examples: specs, golden files and EVENTS.md read from here. */
export const anOrganisation = {
  registered: (over: Over<'OrganisationRegistered'> = {}): OrganisationRegistered => ({
    type: 'OrganisationRegistered',
    data: {
      organisationId: LANTERN_ROW_ID,
      name: 'Lantern Row',
      type: 'SUPPORTED_ACCOM',
      area: 'Wexcombe',
      jurisdiction: 'england',
      ...over,
    },
  }),
  agreementSigned: (over: Over<'AgreementSigned'> = {}): AgreementSigned => ({
    type: 'AgreementSigned',
    data: { organisationId: LANTERN_ROW_ID, signedOn: '2025-01-15', ...over },
  }),
  agreementEnded: (over: Over<'AgreementEnded'> = {}): AgreementEnded => ({
    type: 'AgreementEnded',
    data: { organisationId: LANTERN_ROW_ID, endedOn: '2026-01-14', reason: 'LAPSED', ...over },
  }),
  leadAppointed: (over: Over<'LeadAppointed'> = {}): LeadAppointed => ({
    type: 'LeadAppointed',
    data: {
      organisationId: LANTERN_ROW_ID,
      forum: 'MARAC',
      memberId: MEMBER_ID,
      capacity: 'LEAD',
      from: '2025-02-01',
      ...over,
    },
  }),
  leadEnded: (over: Over<'LeadEnded'> = {}): LeadEnded => ({
    type: 'LeadEnded',
    data: { organisationId: LANTERN_ROW_ID, forum: 'MARAC', memberId: MEMBER_ID, endedOn: '2025-09-30', ...over },
  }),
  accredited: (over: Over<'AccreditationRecorded'> = {}): AccreditationRecorded => ({
    type: 'AccreditationRecorded',
    data: {
      organisationId: LANTERN_ROW_ID,
      accreditationId: ACCREDITATION_ID,
      accreditation: 'RESPECT',
      awardedOn: '2024-04-01',
      expiresOn: '2027-03-31',
      ...over,
    },
  }),
  accreditationEnded: (over: Over<'AccreditationEnded'> = {}): AccreditationEnded => ({
    type: 'AccreditationEnded',
    data: {
      organisationId: LANTERN_ROW_ID,
      accreditationId: ACCREDITATION_ID,
      endedOn: '2025-11-30',
      ...over,
    },
  }),
};
