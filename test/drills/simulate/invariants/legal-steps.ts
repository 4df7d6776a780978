import type { RecordedEvent } from '#event-store';
import type { ActionEvent, ForumReferralEvent } from '#forums';
import type { ReferralEvent } from '#referrals';
import type { SharingEvent } from '#sharing';
import { actionDecider, type Action } from '../../../../libs/forums/src/domain/action.decider.js';
import { forumReferralDecider, type ForumReferral } from '../../../../libs/forums/src/domain/forum-referral.decider.js';
import { evolveReferral, noReferral, type Referral } from '../../../../libs/referrals/src/domain/referral.state.js';
import { sharingDecider, type Sharing } from '../../../../libs/sharing/src/domain/sharing.decider.js';
import { Breach } from '../core/breach.js';

/** The state of each stream so far, and how many events it has. */
export type Streams = Map<string, { state: unknown; revision: bigint }>;

/** A kind of stream: how its state follows from its events, and whether an event may follow on a state. */
interface Kind {
  readonly initial: unknown;
  readonly evolve: (state: never, event: never) => unknown;
  readonly isLegal: (state: never, event: never) => boolean;
}

const TAKEN_ON = ['ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'] as const;
const OPEN = ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'CHALLENGED', 'ON_HOLD', ...TAKEN_ON] as const;
const OVER = ['DECLINED', 'WITHDRAWN', 'COMPLETED', 'ENDED_EARLY'] as const;

/** From which states each fact may follow, written down again from the domain and not taken from the deciders. */
const REFERRAL_FROM: Readonly<Record<ReferralEvent['type'], readonly Referral['status'][]>> = {
  ReferralDrafted: ['NONE'],
  EligibilityChecked: ['DRAFT'],
  ReferralSubmitted: ['DRAFT'],
  ReferralAcknowledged: ['SUBMITTED'],
  InformationRequested: ['RECEIVED'],
  InformationProvided: ['INFO_REQUESTED'],
  ReferralAccepted: ['RECEIVED'],
  ReferralDeclined: ['RECEIVED', 'ASSESSMENT'],
  DeclineChallenged: ['DECLINED'],
  ChallengeUpheld: ['CHALLENGED'],
  ChallengeDismissed: ['CHALLENGED'],
  ReferralHeld: ['RECEIVED', 'INFO_REQUESTED', ...TAKEN_ON],
  ReferralResumed: ['ON_HOLD'],
  ReferralWaitlisted: ['ACCEPTED', 'WAITLISTED', 'ASSESSMENT'], // after a yes to the list, in the same append
  WaitingListReviewed: ['WAITLISTED'],
  ReferralReady: ['WAITLISTED'],
  CaseAllocated: [...TAKEN_ON, 'ON_HOLD'],
  ContactAttempted: ['ACCEPTED', 'CONTACTING'],
  AssessmentBegun: ['CONTACTING'],
  AssessmentCompleted: ['ASSESSMENT'],
  PlanAgreed: ['ASSESSMENT', 'WAITLISTED', 'IN_PROGRESS'],
  InterventionStarted: ['ASSESSMENT', 'WAITLISTED'],
  SessionPlanned: ['IN_PROGRESS'],
  SessionRescheduled: ['IN_PROGRESS'],
  SessionRecorded: ['IN_PROGRESS'],
  RiskAlertRaised: ['IN_PROGRESS'],
  RiskChangeReported: OPEN,
  RiskTaskRaised: OPEN,
  RiskTaskDone: [...OPEN, ...OVER],
  InterventionCompleted: ['IN_PROGRESS'],
  InterventionEnded: ['CONTACTING', 'ASSESSMENT', 'IN_PROGRESS', 'ON_HOLD'],
  OnwardReferralLinked: ['DECLINED', 'ENDED_EARLY', 'COMPLETED'],
  ReferralReopened: ['COMPLETED', 'ENDED_EARLY', 'WITHDRAWN'],
  ReferralCorrected: [...OPEN, ...OVER],
  ReferralMarkedInError: [...OPEN, ...OVER],
  ReferralWithdrawn: ['DRAFT', ...OPEN],
  DeadlineMissed: [...OPEN, ...OVER], // of a risk that nobody acted on, also once it is over
};
const ACTION_FROM: Readonly<Record<ActionEvent['type'], readonly Action['status'][]>> = {
  ActionRaised: ['none'],
  ActionAccepted: ['RAISED'],
  ActionRejected: ['RAISED'],
  ActionExtended: ['RAISED', 'ACCEPTED'],
  ActionCompleted: ['ACCEPTED'],
  ActionNotAchieved: ['ACCEPTED'],
};

const KINDS: Readonly<Record<string, Kind>> = {
  Referral: {
    initial: noReferral,
    evolve: evolveReferral,
    isLegal: (state: Referral, { type, data }: ReferralEvent) => {
      if (!REFERRAL_FROM[type].includes(state.status)) return false;
      if (state.status === 'NONE') return true;
      if (type === 'InformationRequested') return data.round === state.rounds + 1 && data.round <= 2;
      if (type === 'ReferralWithdrawn') return (state.status === 'DRAFT') === (data.reason === 'DRAFT_DISCARDED');
      if (type !== 'DeadlineMissed') return true;
      return (
        state.due[data.clock] === data.dueOn &&
        !state.missed.some((one) => one.clock === data.clock && one.dueOn === data.dueOn)
      );
    },
  },
  Action: {
    initial: actionDecider.initial,
    evolve: actionDecider.evolve,
    isLegal: (state: Action, { type, data }: ActionEvent) =>
      ACTION_FROM[type].includes(state.status) &&
      (type !== 'ActionExtended' ||
        ('dueOn' in state && data.previousDueOn === state.dueOn && data.dueOn > state.dueOn)),
  },
  ForumReferral: {
    initial: forumReferralDecider.initial,
    evolve: forumReferralDecider.evolve,
    isLegal: (state: ForumReferral, { type, data }: ForumReferralEvent) =>
      type === 'ForumReferralSubmitted'
        ? state.status === 'none'
        : state.status === 'submitted' && !state.heardOn.includes(data.heardOn),
  },
  Sharing: {
    initial: sharingDecider.initial,
    evolve: sharingDecider.evolve,
    isLegal: (state: Sharing, { type }: SharingEvent) =>
      state.status === (type === 'SharingDecided' ? 'none' : 'to-release'),
  },
};

/** Throws `Breach` when `event` does not follow on what its stream holds; takes it in otherwise. */
export function assertLegal(streams: Streams, event: RecordedEvent): void {
  const { stream, revision, type, meta } = event;
  const kind = KINDS[stream.slice(0, stream.indexOf('-'))];
  const { state, revision: before } = streams.get(stream) ?? { state: kind?.initial, revision: -1n };
  if (revision !== before + 1n) throw new Breach('revisions are not dense', [stream, meta.commandId]);
  if (kind && !kind.isLegal(state as never, event as never))
    throw new Breach(`${type} cannot follow on what is in its stream`, [stream, meta.commandId]);
  streams.set(stream, { state: kind?.evolve(state as never, event as never), revision });
}
