import { codeList, type CodeOf } from '../code-list.js';

/** Kinds of agency that take part (domain §1.1). */
export const AGENCY_TYPES = codeList('agency-type', {
  POLICE: 'Police force',
  PROBATION: 'Probation service',
  PRISON: 'Prison',
  YOUTH_JUSTICE: 'Youth justice service',
  IDVA_SERVICE: 'Independent domestic violence adviser (IDVA) service',
  ISS: 'Integrated support service for survivors',
  PERP_SPECIALIST: 'Specialist perpetrator service',
  SUPPORTED_ACCOM: 'Supported accommodation',
  HOUSING_FIRST: 'Housing First',
  SOCIAL_LANDLORD: 'Social landlord',
  LHA: 'Local housing authority',
  CSC: "Children's social care",
  ASC: 'Adult social care',
  HEALTH: 'Health service',
  SUBSTANCE: 'Drug and alcohol service',
  BY_AND_FOR: 'By-and-for service',
  LA_COMMISSIONER: 'Local authority commissioning',
  OPCC: 'Police and crime commissioner',
  AUDITOR: 'Audit or review',
});
export type AgencyType = CodeOf<typeof AGENCY_TYPES>;
