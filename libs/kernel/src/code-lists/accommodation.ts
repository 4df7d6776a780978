import { codeList, type CodeOf } from '../code-list.js';

/** Where the person referred is living (domain §11). A survivor's accommodation is never recorded with these. */
export const ACCOMMODATION_TYPES = codeList('accommodation-type', {
  ROUGH_SLEEPING: 'Rough sleeping',
  SOFA_SURFING: 'Staying with friends or family for now',
  NIGHT_SHELTER: 'Night shelter',
  HOSTEL_DIRECT_ACCESS: 'Hostel, direct access',
  HOSTEL_COMPLEX_NEEDS: 'Hostel, complex needs',
  SUPPORTED_SHARED: 'Supported housing, shared',
  SUPPORTED_SELF_CONTAINED: 'Supported housing, self-contained',
  HOUSING_FIRST_TENANCY: 'Housing First tenancy',
  TEMPORARY: 'Temporary accommodation',
  SOCIAL_TENANCY: 'Social tenancy',
  PRIVATE_RENT: 'Private rent',
  OWNER: 'Home owner',
  LIVING_WITH_FAMILY: 'Living with family',
  APPROVED_PREMISES: 'Approved premises',
  PRISON: 'Prison',
  HOSPITAL: 'Hospital',
  NFA_OTHER: 'No fixed abode, other',
});
export type AccommodationType = CodeOf<typeof ACCOMMODATION_TYPES>;

/** The right by which a person stays somewhere. */
export const TENURES = codeList('tenure', {
  LICENCE: 'Licence',
  EXCLUDED_LICENCE: 'Excluded licence',
  ASSURED: 'Assured tenancy',
  SECURE: 'Secure tenancy',
  OCCUPATION_CONTRACT_WALES: 'Occupation contract (Wales)',
  NONE: 'None',
});
export type Tenure = CodeOf<typeof TENURES>;
