import type { RecordedEvent } from '#event-store';
import type { IsoDate } from '#kernel';
import { Reactor, type Messages } from '#outbox';
import { clockChangesOf, referralEventTypes, type ReferralClock, type ReferralEvent } from '#referrals';
import { sideOf } from '../records/clock-side.js';
import { remindOf, tell, tellMember } from './remind.js';

/** What people are told of a clock on the working day before; the others are `STEP_DUE`. */
const REMINDERS: Partial<Readonly<Record<ReferralClock, 'DECISION_DUE' | 'ANSWER_DUE'>>> = {
  DECIDE: 'DECISION_DUE',
  ANSWER: 'ANSWER_DUE',
};

/** Tells the other side of a referral what happened, and whoever's turn it is when their day comes. */
export class ReferralNotices extends Reactor {
  readonly name = 'referral-notices-v1';
  readonly types: readonly string[] = Object.keys(referralEventTypes);

  react(event: RecordedEvent<ReferralEvent>, messages: Messages): void {
    tellWhatHappened(event, messages);
    const told = { record: 'referrals', id: event.data.referralId } as const;
    for (const [clock, dueOn] of Object.entries(clockChangesOf(event)) as [ReferralClock, IsoDate | null][]) {
      if (dueOn === null) continue;
      const side = sideOf(clock, event);
      remindOf(messages, REMINDERS[clock] ?? 'STEP_DUE', { ...told, side }, { clock, dueOn, from: event.recordedAt });
    }
  }
}

function tellWhatHappened({ type, data, meta }: RecordedEvent<ReferralEvent>, messages: Messages): void {
  const asked = { record: 'referrals', id: data.referralId, side: 'asked' } as const;
  const asking = { ...asked, side: 'asking' } as const;
  switch (type) {
    case 'ReferralSubmitted':
      return tell(messages, 'REFERRAL_RECEIVED', asked);
    case 'InformationRequested':
      return tell(messages, 'INFORMATION_REQUESTED', asking);
    case 'InformationProvided':
      return tell(messages, 'INFORMATION_PROVIDED', asked);
    case 'ReferralAccepted':
      return tell(messages, 'REFERRAL_ACCEPTED', asking);
    case 'ReferralDeclined':
      return tell(messages, 'REFERRAL_DECLINED', asking);
    case 'ReferralWithdrawn':
      if (data.reason === 'DRAFT_DISCARDED') return; // it was never anybody else's
      return tell(messages, 'REFERRAL_WITHDRAWN', data.referrerAgreed === true ? asking : asked);
    case 'ReferralHeld':
      return tell(messages, 'REFERRAL_HELD', data.side === 'REFERRER' ? asked : asking);
    case 'DeclineChallenged':
      return tell(messages, 'DECLINE_CHALLENGED', asked);
    case 'ChallengeUpheld':
    case 'ChallengeDismissed':
      return tell(messages, 'CHALLENGE_ANSWERED', asking);
    case 'CaseAllocated':
      if (data.workerId === meta.actor.memberId) return; // whoever takes it knows
      return tellMember(messages, 'CASE_ALLOCATED', asked, data.workerId);
    case 'RiskChangeReported':
      for (const memberId of data.recipientIds) tellMember(messages, 'RISK_CHANGED', asked, memberId);
      return;
    case 'DeadlineMissed':
      return tell(messages, 'DEADLINE_MISSED', data.clock === 'ANSWER' ? asking : asked);
    default: // the others tell nobody
  }
}
