import { markerWords, type AccommodationType, type IsoDate, type Need, type Tenure } from '#kernel';
import type { CaseReason, CaseRole, ClosingReason } from './domain/case.codes.js';
import type { Language } from './domain/person.events.js';
import type { RiskLevel } from './domain/risk.codes.js';
import { otherRecordsOf } from './merges/merged.row.js';
import { entryIsSealed } from './seals/sealed.row.js';
import { nameOf, withToldOf } from './tombstones/told.row.js';

/** Where the person stays now: a kind of place and perhaps who provides it. */
export interface CurrentStay {
  readonly accommodationId: string;
  readonly type: AccommodationType;
  readonly tenure: Tenure;
  readonly since: IsoDate;
  readonly expectedStayWeeks?: number;
  readonly organisationId?: string;
}

/** What a case is about, in one value: enough for an identity bar, a list row and the start of a referral. */
export interface CaseSummary {
  readonly caseId: string;
  readonly reference: string;
  readonly personId: string;
  readonly personReference: string;
  readonly personName: string;
  readonly dateOfBirth?: IsoDate;
  readonly holderOrganisationId: string;
  readonly reason: CaseReason;
  readonly role?: CaseRole;
  readonly openedOn: IsoDate;
  /** Present while it is closed: when and why. */
  readonly closed?: { readonly on: IsoDate; readonly reason: ClosingReason; readonly note?: string };
  readonly riskLevel?: RiskLevel;
  readonly language?: Language;
  readonly interpreterNeeded: boolean;
  /** The needs that have not ended, in the order in which they were recorded. */
  readonly needs: readonly Need[];
  readonly accommodation?: CurrentStay;
  /** Records that are held to be about the same person: shown with this one, under their own references. */
  readonly otherRecords?: readonly { readonly personId: string; readonly reference: string; readonly name: string }[];
}

/** Whether who the person is was erased: where their name stood is the decision that erased it. */
export const isPersonErased = ({ personName }: Pick<CaseSummary, 'personName'>): boolean =>
  markerWords(personName) !== undefined;

/**
 * The level of a case as SQL: that of its latest assessment which is no mistake, by the day it was made. Goes with
 * `case_file.case_record c`.
 */
export const RISK_LEVEL = `(SELECT r.level FROM case_file.risk_assessment r
  WHERE r.case_id = c.case_id AND r.mistake_reason IS NULL AND NOT ${entryIsSealed('r.case_id', 'r.assessment_id')}
  ORDER BY r.assessed_on DESC, r.position DESC LIMIT 1)`;

const OF_PERSON = `jsonb_strip_nulls(jsonb_build_object(
  'personId', p.person_id, 'personReference', p.reference, 'personName', ${nameOf('p')}, 'dateOfBirth', p.date_of_birth,
  'otherRecords', ${otherRecordsOf('p.person_id')},
  'language', p.language, 'interpreterNeeded', p.interpreter_needed,
  'needs', coalesce((SELECT jsonb_agg(n.need ORDER BY n.recorded_at, n.need) FROM case_file.need n
    WHERE n.person_id = p.person_id AND n.ended_on IS NULL AND n.mistake_reason IS NULL), '[]'),
  'accommodation', (SELECT jsonb_build_object('accommodationId', a.accommodation_id, 'type', a.type,
      'tenure', a.tenure, 'since', a.since, 'expectedStayWeeks', a.expected_stay_weeks,
      'organisationId', a.organisation_id)
    FROM case_file.accommodation a WHERE a.person_id = p.person_id AND a.ended_on IS NULL AND a.mistake_reason IS NULL LIMIT 1)))`;

const OF_CASE = `jsonb_strip_nulls(jsonb_build_object(
  'caseId', c.case_id, 'reference', c.reference, 'holderOrganisationId', c.holder_organisation_id,
  'reason', c.reason, 'role', c.role, 'openedOn', c.opened_on,
  'closed', CASE WHEN c.closed_on IS NOT NULL
    THEN jsonb_build_object('on', c.closed_on, 'reason', c.closing_reason, 'note', c.closing_note) END, 'riskLevel', ${RISK_LEVEL}))`;

/**
 * A `CaseSummary` as SQL: one JSON value per case, without the fields that have no value. Goes with `FROM
 * case_file.case_record c JOIN case_file.person p USING (person_id)`.
 */
export const CASE_SUMMARY = `(${withToldOf(OF_PERSON, 'p.person_id', 'Person')}
  || ${withToldOf(OF_CASE, 'p.person_id', 'Case')})`;
