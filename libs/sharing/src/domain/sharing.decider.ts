import { RuleBroken, type Decider, type IsoDate } from '#kernel';
import {
  isOffenceData,
  isSpecialCategory,
  type DataCategory,
  type RecallReason,
  type ReleaseMethod,
} from './code-lists/index.js';
import {
  acknowledge,
  notify,
  recall,
  type AfterRelease,
  type CorrectionToTell,
  type Released,
} from './released.policies.js';
import type { InformationReleased, SharingDecided, SharingEvent, SharingTrigger } from './sharing.events.js';
import { brokenSharingRules, isToShare, type ProposedSharing } from './sharing.policies.js';

/** Decide whether to share; with `release`, the recipients get it in the same breath. */
export interface DecideSharing extends ProposedSharing {
  readonly type: 'Decide';
  readonly sharingId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly trigger: SharingTrigger;
  readonly release?: { readonly on: IsoDate; readonly method: ReleaseMethod };
}

/** The recipients got what an earlier decision allows. */
interface Release {
  readonly type: 'Release';
  readonly on: IsoDate;
  readonly method: ReleaseMethod;
}

export type SharingCommand =
  | DecideSharing
  | Release
  /** Something that was shared turned out to be wrong. */
  | { readonly type: 'NotifyOfCorrection'; readonly correction: CorrectionToTell }
  | { readonly type: 'Acknowledge'; readonly recipientOrganisationId: string; readonly noticeId?: string }
  | { readonly type: 'Recall'; readonly noticeId: string; readonly reason: RecallReason; readonly on: IsoDate };

/** One decision: not there, decided against or for later, decided for, or released and perhaps recalled. */
export type Sharing =
  | { readonly status: 'none' }
  | ({ readonly status: 'withheld' | 'to-release' } & Decided)
  | ({ readonly status: 'released' | 'recalled'; readonly releasedOn: IsoDate } & Decided & AfterRelease);

interface Decided {
  readonly sharingId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly sharerOrganisationId: string;
  readonly recipientOrganisationIds: readonly string[];
  readonly items: readonly DataCategory[];
  readonly decidedOn: IsoDate;
}

/** Rules with their codes: README.md. Throws `RuleBroken` with the first broken rule. */
export const sharingDecider: Decider<Sharing, SharingCommand, SharingEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Decide':
        return decideSharing(command, state);
      case 'Release':
        return [releaseOf(toRelease(state), command.on, command.method)];
      case 'NotifyOfCorrection':
        return notify(released(state), command.correction);
      case 'Acknowledge':
        return [acknowledge(released(state), command)];
      case 'Recall':
        return [recall(released(state), command)];
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'SharingDecided':
        return { status: isToShare(data) ? 'to-release' : 'withheld', ...decidedOf(data) };
      case 'InformationReleased':
        if (state.status === 'none') return state;
        return { ...state, status: 'released', releasedOn: data.releasedOn, told: [], acknowledged: [] };
      case 'RecipientNotifiedOfCorrection': {
        if (!('told' in state)) return state;
        const { noticeId, recipientOrganisationId, correctionId } = data;
        return { ...state, told: [...state.told, { noticeId, recipientOrganisationId, correctionId }] };
      }
      case 'ReleaseAcknowledged': {
        if (!('told' in state)) return state;
        const { recipientOrganisationId, noticeId } = data;
        const one = { recipientOrganisationId, ...(noticeId !== undefined && { noticeId }) };
        return { ...state, acknowledged: [...state.acknowledged, one] };
      }
      case 'ReleaseRecalled': {
        if (!('told' in state)) return state;
        const { noticeId, recipientOrganisationIds } = data;
        const told = recipientOrganisationIds.map((id) => ({ noticeId, recipientOrganisationId: id }));
        return { ...state, status: 'recalled', told: [...state.told, ...told] };
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function decideSharing(command: DecideSharing, state: Sharing): SharingEvent[] {
  if (state.status !== 'none') throw new RuleBroken('sharing-already-decided');
  const [broken] = brokenSharingRules(command);
  if (broken !== undefined) throw new RuleBroken(broken);
  const decided = decidedEvent(command);
  if (!command.release) return [decided];
  if (!isToShare(command.details)) throw new RuleBroken('sharing-not-allowed-to-release');
  return [decided, releaseOf(decided.data, command.release.on, command.release.method)];
}

function decidedEvent({ details, sharer, ...command }: DecideSharing): SharingDecided {
  const { sharingId, caseId, personId, trigger, decidedOn } = command;
  return {
    type: 'SharingDecided',
    data: {
      sharingId,
      caseId,
      personId,
      about: 'PERSON_REFERRED',
      sharerOrganisationId: sharer.organisationId,
      ...details,
      specialCategory: isSpecialCategory(details.items),
      offenceData: isOffenceData(details.items),
      consentSought: details.consentResult !== 'NOT_SOUGHT',
      trigger,
      decidedOn,
    },
  };
}

function decidedOf(data: SharingDecided['data']): Decided {
  const { sharingId, caseId, personId, sharerOrganisationId, recipientOrganisationIds, items, decidedOn } = data;
  return { sharingId, caseId, personId, sharerOrganisationId, recipientOrganisationIds, items, decidedOn };
}

function toRelease(state: Sharing): Decided {
  if (state.status === 'none') throw new RuleBroken('sharing-not-found');
  if (state.status === 'withheld') throw new RuleBroken('sharing-not-allowed-to-release');
  if ('told' in state) throw new RuleBroken('sharing-already-released');
  return state;
}

function released(state: Sharing): Released {
  if (state.status === 'none') throw new RuleBroken('sharing-not-found');
  if (!('told' in state)) throw new RuleBroken('sharing-not-released');
  return { ...state, recalled: state.status === 'recalled' };
}

function releaseOf(decided: Decided, on: IsoDate, method: ReleaseMethod): InformationReleased {
  if (on < decided.decidedOn) throw new RuleBroken('sharing-released-before-decision');
  const { sharingId, caseId, personId, items, recipientOrganisationIds } = decided;
  return {
    type: 'InformationReleased',
    data: { sharingId, caseId, personId, items, recipientOrganisationIds, method, releasedOn: on },
  };
}
