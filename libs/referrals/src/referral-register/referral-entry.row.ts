import type { IsoDate } from '#kernel';
import { CLOCK_COLUMNS } from './clock-columns.js';
import type {
  ExpectedWait,
  ReferralClock,
  ReferralState,
  Start,
  Urgency,
} from '../domain/code-lists/referral-codes.js';

/** A referral as a list shows it. Instants are ISO text; a field without a value is absent. */
export interface ReferralEntry {
  readonly referralId: string;
  readonly reference: string;
  readonly caseId: string;
  readonly personId: string;
  readonly serviceId: string;
  readonly referrerOrganisationId: string;
  readonly recipientOrganisationId: string;
  readonly state: ReferralState;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly submittedAt?: string;
  /** As it was shared; a draft has none. */
  readonly personName?: string;
  readonly urgency?: Urgency;
  readonly acknowledgeBy?: IsoDate;
  /** On that day by this moment, where it is counted in hours. */
  readonly acknowledgeAt?: string;
  readonly decideBy?: IsoDate;
  /** By this moment a safeguarding lead acts on a risk that was reported as immediate; absent where none is. */
  readonly riskTaskAt?: string;
  readonly answerBy?: IsoDate;
  /** The nearest of the clocks that run. */
  readonly dueOn?: IsoDate;
  readonly start?: Start;
  readonly firstContactDueOn?: IsoDate;
  readonly waitReviewDueOn?: IsoDate;
  /** Every clock that runs, and the nearest of their days. */
  readonly clocks?: Partial<Readonly<Record<ReferralClock, IsoDate>>>;
  readonly nextOn?: IsoDate;
  /** Who has the work, and who holds the risk while the person waits or since the work is over. */
  readonly workerId?: string;
  readonly riskHolderId?: string;
  readonly holdSide?: 'REFERRER' | 'SERVICE';
  readonly expectedWait?: ExpectedWait;
  readonly contactAttempts?: number;
  readonly lastContactOn?: IsoDate;
  readonly endedAt?: string;
  readonly revision: bigint;
}

/** How PostgreSQL gives it: JSON without empty fields, the revision as text because JSON numbers stop at 2^53. */
export interface ReferralRow {
  readonly entry: Omit<ReferralEntry, 'revision'>;
  readonly revision: string;
}

const clocks = Object.entries(CLOCK_COLUMNS)
  .map(([clock, column]) => `'${clock}', ${column}`)
  .join(', ');

/** What to select for a `ReferralRow` from `referrals.register`. */
export const REFERRAL_ROW = `revision::text, jsonb_strip_nulls(jsonb_build_object('referralId', referral_id,
  'reference', reference, 'caseId', case_id, 'personId', person_id, 'serviceId', service_id,
  'referrerOrganisationId', referrer_organisation_id, 'recipientOrganisationId', recipient_organisation_id,
  'state', state, 'draftedBy', drafted_by, 'draftedAt', drafted_at, 'submittedAt', submitted_at,
  'personName', person_name, 'urgency', urgency, 'acknowledgeBy', acknowledge_by, 'acknowledgeAt', acknowledge_at, 'riskTaskAt', risk_task_at, 'decideBy', decide_by,
  'answerBy', answer_by, 'dueOn', due_on, 'start', start, 'firstContactDueOn', first_contact_due_on,
  'waitReviewDueOn', wait_review_due_on, 'clocks', jsonb_build_object(${clocks}), 'nextOn', next_on,
  'workerId', worker_id, 'riskHolderId', risk_holder_id, 'holdSide', hold_side, 'expectedWait', expected_wait,
  'contactAttempts', contact_attempts, 'lastContactOn', last_contact_on, 'endedAt', ended_at)) AS entry`;

export const entryOf = ({ entry, revision }: ReferralRow): ReferralEntry => ({ ...entry, revision: BigInt(revision) });
