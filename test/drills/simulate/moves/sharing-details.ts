import type { SharingDetails } from '#sharing';
import { aSharing } from '#sharing/testing';

/** What a lawful decision says, with `change` of it. */
export function sharingDetails(change: Partial<SharingDetails>): SharingDetails {
  const { decision, items, recipientOrganisationIds, recipientRole, purpose } = aSharing.decided().data;
  const { lawfulBases, necessity, proportionality, consentFrom, consentResult, personInformed } =
    aSharing.decided().data;
  return {
    ...{ decision, items, recipientOrganisationIds, recipientRole, purpose },
    ...{ lawfulBases, necessity, proportionality, consentFrom, consentResult, personInformed },
    consentNotSoughtReason: 'RAISES_RISK',
    notInformedReason: 'RISK_TO_VICTIM',
    ...change,
  };
}
