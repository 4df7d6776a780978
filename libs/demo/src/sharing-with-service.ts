import type { AgencyType, IsoDate } from '#kernel';
import type { SharingForm } from '#sharing';

const RECOGNISED_INTERESTS_FROM: IsoDate = '2026-02-05';

/** Why the referrer may tell the service: charities before and after the recognised legitimate interests, and the police. */
export function sharingWithService(sharer: AgencyType, on: IsoDate): SharingForm {
  return {
    items: ['IDENTITY', 'ACCOMMODATION', 'NEEDS', 'RISK_SUMMARY'],
    article6: article6Of(sharer, on),
    article9: ['A9_2_G_SPI'],
    schedule1: sharer === 'POLICE' ? ['SCH1_P10', 'A10_OFFICIAL_AUTHORITY'] : ['SCH1_P10', 'SCH1_P36'],
    gateway: 'CDA_1998_S115',
    necessity: 'The service cannot decide without knowing who the person is, what they need and what the risk is.',
    proportionality:
      'Only what the referral form asks for; no account of the disclosure and nothing about anyone else.',
    consentFrom: 'PERSON_REFERRED',
    consentResult: 'GIVEN',
    personInformed: 'YES',
  };
}

function article6Of(sharer: AgencyType, on: IsoDate): NonNullable<SharingForm['article6']> {
  if (sharer === 'POLICE') return 'A6_1_E_PUBLIC_TASK';
  return on >= RECOGNISED_INTERESTS_FROM ? 'A6_1_EA_RLI_SAFEGUARDING' : 'A6_1_F_LEGIT_INTEREST';
}
