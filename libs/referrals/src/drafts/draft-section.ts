import type { SharingForm } from '#sharing';
import { codeList, type AccommodationType, type CodeOf, type Need } from '#kernel';
import type { Adjustment, SubjectAwareness, Urgency } from '../domain/code-lists/referral-codes.js';

/** The parts of a draft, each a page of its own, in the order of the task list. */
export const DRAFT_SECTIONS = codeList('draft-section', {
  person: 'The person and their needs',
  risk: 'Risk',
  awareness: 'What the person knows',
  reason: 'Reason and adjustments',
  sharing: 'Information sharing decision',
});
export type DraftSection = CodeOf<typeof DRAFT_SECTIONS>;

export interface PersonAnswers {
  readonly needs: readonly Need[];
  readonly accommodationType?: AccommodationType | undefined;
  readonly expectedStayWeeks?: number | undefined;
}

export interface RiskAnswers {
  readonly riskSummary: string;
}

export interface AwarenessAnswers {
  readonly subjectAware: SubjectAwareness;
}

export interface ReasonAnswers {
  readonly reason: string;
  readonly urgency: Urgency;
  readonly adjustments: readonly Adjustment[];
  readonly adjustmentsNote?: string | undefined;
}

/** What each section holds once it is complete. */
export interface DraftDocument {
  readonly person: PersonAnswers;
  readonly risk: RiskAnswers;
  readonly awareness: AwarenessAnswers;
  readonly reason: ReasonAnswers;
  readonly sharing: SharingForm;
}
