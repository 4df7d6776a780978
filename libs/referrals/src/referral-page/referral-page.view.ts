import type { SignedIn } from '#access';
import { readableDate } from '#kernel';
import type { OpenReferral } from './referral.reader.js';
import { sharedIn } from './referral.reader.js';
import { ending } from './decision.view.js';
import { historyLines, namesIn } from './history.view.js';
import { corrections } from './mistakes.view.js';
import { nextActions } from './next-actions.view.js';
import { progressOf } from './progress.view.js';
import { clockOf, missedWords, stateTag } from './referral-words.view.js';
import { riskTask, situation } from './situation.view.js';
import { rounds, roundSection } from './rounds.view.js';
import { workSections } from './work.view.js';
import { sharedSections } from './shared-sections.view.js';

/** Who looks, and when. */
export interface Reader {
  readonly member: SignedIn['member'];
  readonly now: Date;
}

/** The bar that tells which referral of whom this is, for `identityBar`: on every page of a sent referral. */
export interface IdentityView {
  readonly name: string;
  readonly reference: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly warnings: readonly { readonly text: string; readonly tone: string }[];
}

export function identity(open: OpenReferral): IdentityView {
  const { person, urgency } = sharedIn(open);
  return {
    name: person.name,
    reference: open.entry.reference,
    facts: [
      { key: 'Born', value: person.dateOfBirth ? readableDate(person.dateOfBirth) : 'not shared' },
      { key: 'To', value: open.service.name },
      { key: 'Status', value: stateTag(open.entry).text },
    ],
    warnings: urgency === 'URGENT' ? [{ text: 'Urgent', tone: 'warning' }] : [],
  };
}

/** One page for both sides, and for an auditor: where the referral stands, what comes next, what was shared, who did what. */
export function referralPageView(open: OpenReferral, reader: Reader, serviceNames?: ReadonlyMap<string, string>) {
  const { entry, steps, side, service, referrerName } = open;
  const asked = rounds(steps);
  const missed = steps.flatMap((step) => (step.type === 'DeadlineMissed' ? [missedWords(step.data)] : []));
  return {
    identity: identity(open),
    entry,
    side,
    referrerName,
    serviceName: service.name,
    sharedTitle: side === 'recipient' ? 'What was shared with you' : `What ${service.organisationName} can see`,
    situation: situation(entry, { side, referrer: referrerName, service: service.name }),
    riskTask: riskTask(entry, side, referrerName),
    clock: clockOf(entry, reader.now),
    missed,
    next: nextActions(
      entry,
      { side, role: reader.member.role, memberId: reader.member.memberId },
      progressOf(entry, steps, asked.length),
    ),
    ending: ending(steps, service, serviceNames),
    work: workSections(steps, namesIn(open)),
    corrections: corrections(steps),
    rounds: asked.map(roundSection),
    sections: sharedSections(sharedIn(open)),
    history: historyLines(open),
    caseHref: side === 'recipient' ? undefined : `/cases/${entry.caseId}/referrals`,
    mayReportAddress: reader.member.role !== 'auditor',
    seenRevision: entry.revision.toString(),
  };
}
