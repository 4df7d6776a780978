import type { SignedIn } from '#access';
import { caseHeaderView } from '#case-file';
import { DRAFT_SECTIONS, type DraftSection } from '../drafts/draft-section.js';
import type { OpenDraft } from '../drafts/draft.reader.js';
import { labelOf } from '#kernel';
import type { FieldError } from '#web';
import { enteredIn } from '../entered-in.js';
import { SECTION_PAGES } from './section-pages.js';

/** A section to be shown again: with what was typed, what to correct, and the version that the next save will have seen. */
export interface SectionAgain {
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
  readonly seenVersion: number;
}

/** One section of a draft with what was saved before, or with what was just typed. */
export function sectionView(section: DraftSection, draft: OpenDraft, signed: SignedIn, again?: SectionAgain) {
  const { entry, summary, service, sections } = draft;
  const saved = sections[section];
  return {
    section,
    title: labelOf(DRAFT_SECTIONS, section),
    referralId: entry.referralId,
    reference: entry.reference,
    serviceName: service.name,
    caseHeader: caseHeaderView(summary, 'referrals'),
    ...SECTION_PAGES[section].questions(draft, signed),
    seenRevision: String(again?.seenVersion ?? saved?.version ?? 0),
    errors: again?.errors ?? [],
    entered: again?.entered ?? enteredIn(saved?.answers ?? {}),
  };
}
