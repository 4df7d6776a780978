import type { AgencyType } from '#kernel';
import { demoId } from './demo-id.js';

/** An invented agency of the invented boroughs of Wexcombe and Harrowmere (domain §12). */
export interface DemoOrganisation {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly area: string;
}

const organisation = (key: string, name: string, type: AgencyType, area = 'Wexcombe'): DemoOrganisation => ({
  key,
  id: demoId('organisation', key),
  name,
  type,
  area,
});

export const DEMO_ORGANISATIONS = {
  lanternRow: organisation('lantern-row', 'Lantern Row', 'SUPPORTED_ACCOM'),
  keystone: organisation('keystone', 'Keystone Housing First', 'HOUSING_FIRST'),
  wexcombeChange: organisation('wexcombe-change', 'Wexcombe Change Service', 'PERP_SPECIALIST'),
  harrowmereChange: organisation('harrowmere-change', 'Harrowmere Change Service', 'PERP_SPECIALIST', 'Harrowmere'),
  police: organisation('mid-severn', 'Mid-Severn Constabulary', 'POLICE'),
  idva: organisation('wexcombe-idva', 'Wexcombe IDVA', 'IDVA_SERVICE'),
  landlord: organisation('wexcombe-homes', 'Wexcombe Homes', 'SOCIAL_LANDLORD'),
  socialCare: organisation('wexcombe-children', "Wexcombe Children's Services", 'CSC'),
  council: organisation('wexcombe-council', 'Wexcombe Council commissioning', 'LA_COMMISSIONER'),
  audit: organisation('severn-audit', 'Severn Audit', 'AUDITOR'),
} as const;
