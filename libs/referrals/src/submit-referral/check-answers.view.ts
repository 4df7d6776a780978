import type { SignedIn } from '#access';
import { caseHeaderView } from '#case-file';
import { addDays, labelOf, londonDate, readableDate, RuleBroken, type ClockTerms, type IsoDate } from '#kernel';
import type { Refused } from '#web';
import { CONSENT_RESULTS, LAWFUL_BASES, PERSON_INFORMED } from '#sharing';
import { REFERRAL_STATES } from '../domain/code-lists/referral-codes.js';
import { submissionClock } from '../domain/decision-clock.policies.js';
import { RISK_SUMMARY_DAYS } from '../domain/sending/sending.decider.js';
import { completeDraft } from '../drafts/complete-draft.js';
import { draftVersion } from '../drafts/draft-answers.draft.js';
import type { DraftSection } from '../drafts/draft-section.js';
import type { OpenDraft } from '../drafts/draft.reader.js';
import { sharedByDraft } from '../drafts/shared-by-draft.js';
import { proposedSharing } from '../drafts/sharing-of-draft.js';
import { sharedSections, type SectionView, type SummaryRow } from '../referral-page/shared-sections.view.js';
import { referralsRules } from '../referrals.rules.js';

/** In which section of the draft each part of what the service sees is answered. */
const CHANGED_IN: readonly DraftSection[] = ['person', 'risk', 'reason'];

/** What the contract of the service says about its clocks, and what stands against sending. */
interface Beside {
  readonly terms?: ClockTerms | undefined;
  readonly refused?: Refused;
}

/** The last page before sending: exactly what the service will see, on which basis, and what happens then. */
export function checkAnswersView(draft: OpenDraft, signed: SignedIn, { terms, refused }: Beside = {}) {
  const { entry, summary, service, sections, alike } = draft;
  const to = (section: DraftSection): string => `/referrals/${entry.referralId}/draft/${section}`;
  const shared = sharedByDraft(completeDraft(sections), summary);
  const clock = submissionClock(signed.now, shared.urgency, terms);
  return {
    referralId: entry.referralId,
    reference: entry.reference,
    serviceName: service.name,
    organisationName: service.organisationName,
    caseHeader: caseHeaderView(summary, 'referrals'),
    sections: sharedSections(shared).map((section, index) => changeable(section, to, CHANGED_IN[index] ?? 'reason')),
    sharing: sharingSection(draft, signed, to('sharing')),
    acknowledgeBy: clock.acknowledgeBy,
    acknowledgeAt: clock.acknowledgeAt,
    decideBy: clock.decideBy,
    problem: problemWith(draft, signed),
    alike: alike.map(({ referralId, reference, serviceName, state }) => ({
      href: `/referrals/${referralId}`,
      text: `${reference}, ${serviceName}: ${labelOf(REFERRAL_STATES, state).toLowerCase()}`,
    })),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused ? { commandId: refused.commandId } : {}),
    seenRevision: entry.revision.toString(),
    seenDraft: draftVersion(sections),
  };
}

/** Gives each row its change link. The person's name comes from the case, where it is corrected. */
function changeable(
  section: SectionView,
  to: (section: DraftSection) => string,
  answeredIn: DraftSection,
): SectionView {
  const rows = section.rows.map((row): SummaryRow => {
    if (row.key === 'Name' || row.key === 'Date of birth') return row;
    const where = row.key === 'Does the person know of the referral?' ? 'awareness' : answeredIn;
    return { ...row, change: { href: to(where), text: row.key.toLowerCase() } };
  });
  return { ...section, rows };
}

function sharingSection({ sections, entry }: OpenDraft, signed: SignedIn, href: string): SectionView {
  const { details } = proposedSharing(completeDraft(sections).sharing, entry.recipientOrganisationId, signed);
  const change = { href, text: 'the information sharing decision' };
  return {
    title: 'Information sharing decision, recorded under your name',
    rows: [
      { key: 'Decision', text: details.decision === 'SHARE' ? 'Share' : 'Share in part', change },
      ...(details.withheld ? [{ key: 'Held back', text: details.withheld, change }] : []),
      { key: 'Lawful bases', list: details.lawfulBases.map((basis) => labelOf(LAWFUL_BASES, basis)), change },
      { key: 'Why it is necessary', text: details.necessity, change },
      { key: 'Why it is proportionate', text: details.proportionality, change },
      { key: 'Consent', text: labelOf(CONSENT_RESULTS, details.consentResult), change },
      { key: 'Person told of the sharing', text: labelOf(PERSON_INFORMED, details.personInformed), change },
    ],
  };
}

const riskWrittenOn = ({ sections }: OpenDraft, signed: SignedIn): IsoDate =>
  londonDate(sections.risk?.savedAt ?? signed.now);

/** What would be refused at once, said before the button is pressed. */
function problemWith(draft: OpenDraft, signed: SignedIn): string | undefined {
  if (draft.summary.closed) return referralsRules['draft-of-closed-case'];
  const writtenOn = riskWrittenOn(draft, signed);
  if (addDays(writtenOn, RISK_SUMMARY_DAYS) >= signed.today) return undefined;
  return `${referralsRules['risk-summary-too-old']} It was saved on ${readableDate(writtenOn)}.`;
}

/** Whether the draft can be shown for checking: complete, and its sharing decision covers what a service needs. */
export function isReady({ sections, summary }: OpenDraft): boolean {
  try {
    sharedByDraft(completeDraft(sections), summary);
    return true;
  } catch (broken) {
    if (broken instanceof RuleBroken) return false;
    throw broken;
  }
}
