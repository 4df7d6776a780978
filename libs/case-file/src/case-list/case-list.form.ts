import { ACCOMMODATION_TYPES, NEEDS, type AccommodationType, type Need } from '#kernel';
import { CodeField } from '#web';
import { RISK_LEVELS, type RiskLevel } from '../domain/risk.codes.js';

/** What a list of cases is narrowed down by: codes only, so that it may stand in an address. */
export class CaseListForm {
  @CodeField(NEEDS, { label: 'Need' })
  need?: Need;

  @CodeField(ACCOMMODATION_TYPES, { label: 'Accommodation' })
  accommodation?: AccommodationType;

  @CodeField(RISK_LEVELS, { label: 'Risk' })
  risk?: RiskLevel;
}
