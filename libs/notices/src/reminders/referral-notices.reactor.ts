import type { RecordedEvent } from '#event-store';
import type { IsoDate } from '#kernel';
import { Reactor, type Messages } from '#outbox';
import {
  acknowledgeAtFrom,
  clockChangesOf,
  referralEventTypes,
  type ReferralClock,
  type ReferralEvent,
} from '#referrals';
import { sideOf } from '../records/clock-side.js';
import { remindOf, tell, tellLeads, tellMember, WITHIN_HOURS, type Told } from './remind.js';

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
      const dueAt = clock === 'ACKNOWLEDGE' ? acknowledgeAtFrom(event) : undefined;
      const due = { clock, dueOn, dueAt, from: event.recordedAt };
      remindOf(messages, REMINDERS[clock] ?? 'STEP_DUE', { ...told, side }, due);
    }
  }
}

function tellWhatHappened({ type, data, meta }: RecordedEvent<ReferralEvent>, messages: Messages): void {
  const asked = { record: 'referrals', id: data.referralId, side: 'asked' } as const;
  const asking = { ...asked, side: 'asking' } as const;
  switch (type) {
    case 'ReferralSubmitted':
      return tell(messages, 'REFERRAL_RECEIVED', asked, data.clock.acknowledgeAt === undefined ? {} : WITHIN_HOURS);
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
    case 'ReferralCorrected':
    case 'ReferralMarkedInError':
      return tell(messages, 'REFERRAL_CORRECTED', asked);
    case 'InterventionCompleted':
      tellMember(messages, 'WORK_ENDED', asking, data.riskHolderId);
      return tell(messages, 'WORK_ENDED', asking);
    case 'InterventionEnded':
      return tell(messages, 'WORK_ENDED', asking);
    case 'RiskAlertRaised':
      tell(messages, 'SESSIONS_MISSED', asked);
      return tell(messages, 'SESSIONS_MISSED', asking);
    case 'ReferralResumed':
    case 'ReferralReopened':
      return tell(messages, 'REFERRAL_HELD', isOfReferrer(meta.actor.role) ? asked : asking);
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
      // When somebody may be in danger, safeguarding leads have to act within hours, whoever was named (mission §6.2).
      if (data.urgency === 'IMMEDIATE') tellLeads(messages, 'RISK_CHANGED', asking);
      return;
    case 'DeadlineMissed':
      return tellMissed(messages, data.clock, { asking, asked });
    default: // the others tell nobody
  }
}

/** The roles of whoever refers; the other ones that take steps are the service's. */
const isOfReferrer = (role: string): boolean => role === 'referrer' || role === 'safeguarding-lead';

/** The side whose clock it was. A hold is a matter of both; questions that stay without an answer are one for the leads of both. */
function tellMissed(
  messages: Messages,
  clock: ReferralClock,
  { asking, asked }: Readonly<Record<'asking' | 'asked', Told>>,
): void {
  if (clock === 'ACT_ON_RISK') return tellLeads(messages, 'DEADLINE_MISSED', asking, WITHIN_HOURS);
  if (clock === 'ANSWER' || clock === 'REFER_ONWARD' || clock === 'REVIEW_HOLD') {
    tell(messages, 'DEADLINE_MISSED', asking);
  }
  if (clock !== 'ANSWER' && clock !== 'REFER_ONWARD') tell(messages, 'DEADLINE_MISSED', asked);
  if (clock !== 'ANSWER') return;
  tellLeads(messages, 'DEADLINE_MISSED', asking);
  tellLeads(messages, 'DEADLINE_MISSED', asked);
}
