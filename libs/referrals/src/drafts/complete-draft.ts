import { RuleBroken } from '#kernel';
import { DRAFT_SECTIONS, type DraftDocument, type DraftSection } from './draft-section.js';
import type { SavedSections } from './draft-answers.draft.js';

/** The answers of a section that is complete; undefined while it is not. Only the section's own form ever completes it. */
export function completed<Section extends DraftSection>(
  sections: SavedSections,
  section: Section,
): DraftDocument[Section] | undefined {
  const saved = sections[section];
  return saved?.complete ? (saved.answers as unknown as DraftDocument[Section]) : undefined;
}

/** The sections that still have to be completed, in their order. */
export const incomplete = (sections: SavedSections): readonly DraftSection[] =>
  DRAFT_SECTIONS.codes.map(({ code }) => code).filter((code) => !sections[code]?.complete);

/** The whole draft. Throws `RuleBroken` when a section is missing. */
export function completeDraft(sections: SavedSections): DraftDocument {
  const person = completed(sections, 'person');
  const risk = completed(sections, 'risk');
  const awareness = completed(sections, 'awareness');
  const reason = completed(sections, 'reason');
  const sharing = completed(sections, 'sharing');
  if (!person || !risk || !awareness || !reason || !sharing) throw new RuleBroken('referral-incomplete');
  return { person, risk, awareness, reason, sharing };
}
