import { caseHeaderView } from '#case-file';
import { incomplete } from '../drafts/complete-draft.js';
import { DRAFT_SECTIONS, type DraftSection } from '../drafts/draft-section.js';
import type { OpenDraft } from '../drafts/draft.reader.js';
import { referralsRules } from '../referrals.rules.js';

/** One row of the task list. */
interface Task {
  readonly text: string;
  readonly href?: string;
  readonly hint?: string;
  readonly status: { readonly text: string; readonly tone?: string };
}

/** The task list of a draft: its sections with how far each has come, then the check against the criteria, then sending. */
export function draftTaskListView(draft: OpenDraft) {
  const { entry, summary, service, sections, checked } = draft;
  const to = (path: string): string => `/referrals/${entry.referralId}/${path}`;
  const missing = incomplete(sections);
  const done = DRAFT_SECTIONS.codes.length - missing.length;
  return {
    referralId: entry.referralId,
    reference: entry.reference,
    serviceName: service.name,
    organisationName: service.organisationName,
    problem: summary.closed && referralsRules['draft-of-closed-case'],
    takesNone: service.status !== 'open',
    caseHeader: caseHeaderView(summary, 'referrals'),
    caseHref: `/cases/${entry.caseId}/referrals`,
    progress: `You have completed ${done} of ${DRAFT_SECTIONS.codes.length} sections.`,
    sections: DRAFT_SECTIONS.codes.map(({ code, label }) => sectionTask(label, to(`draft/${code}`), draft, code)),
    check: [
      {
        text: 'See how the needs meet the service’s criteria',
        href: to('eligibility'),
        hint: 'You can send the referral whatever the result. It helps both sides.',
        status: checked ? { text: 'Completed' } : { text: 'Not started', tone: 'progress' },
      },
    ] satisfies Task[],
    send: [sendTask(missing.length === 0 && !summary.closed, to('check-answers'))],
    discardHref: to('discard'),
  };
}

function sectionTask(text: string, href: string, { sections }: OpenDraft, section: DraftSection): Task {
  const saved = sections[section];
  if (!saved) return { text, href, status: { text: 'Not started', tone: 'progress' } };
  return { text, href, status: saved.complete ? { text: 'Completed' } : { text: 'In progress', tone: 'warning' } };
}

const sendTask = (ready: boolean, href: string): Task =>
  ready
    ? { text: 'Check your answers and send', href, status: { text: 'Not started', tone: 'progress' } }
    : { text: 'Check your answers and send', status: { text: 'Cannot start yet' } };
