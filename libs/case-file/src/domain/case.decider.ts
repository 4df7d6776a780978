import { RuleBroken, type DataOf, type Decider, type IsoDate } from '#kernel';
import type { CaseReason, CaseRole, CorrectionReason, SafetyAnswer } from './case.codes.js';
import type { CaseEvent } from './case.events.js';
import {
  checkAssessment,
  checkDisclosure,
  checkSafety,
  correctable,
  flagged,
  movable,
  relyingOn,
} from './case.policies.js';
import type { Case, Entry, OpenCase } from './case.state.js';
import { decideCounterAllegation, mirrorsAfter, type CounterAllegationCommand } from './counter-allegation.policies.js';
import { decideClosing, notClosed, type ClosingCommand } from './closing.policies.js';
import { decideSeal, sealsAfter, type SealCommand } from './seal.policies.js';

type Facts<Type extends CaseEvent['type']> = Omit<DataOf<CaseEvent, Type>, 'caseId' | 'personId'>;

export type CaseCommand =
  | {
      type: 'Open';
      caseId: string;
      personId: string;
      holderOrganisationId: string;
      reason: CaseReason;
      role: CaseRole;
      openedOn: IsoDate;
      today: IsoDate;
    }
  /** `happenedAt` and `now` are instants in ISO form, in UTC: they compare as text. */
  | { type: 'RecordDisclosure'; disclosure: Facts<'DisclosureRecorded'>; happenedAt: string; now: string }
  | { type: 'ReattributeDisclosure'; disclosureId: string; toCaseId: string; safety: SafetyAnswer }
  | { type: 'CorrectEntry'; entryId: string; reason: CorrectionReason }
  | { type: 'UpholdAssessment'; assessmentId: string }
  | { type: 'AssessRisk'; assessment: Facts<'RiskAssessed'>; today: IsoDate }
  | ClosingCommand
  | CounterAllegationCommand
  | SealCommand;

/** A case about one person referred: opened by the organisation that holds it, and the entries that it gathers. */
export const caseDecider: Decider<Case, CaseCommand, CaseEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Open': {
        if (state.status !== 'none') throw new RuleBroken('case-already-open');
        const { caseId, personId, holderOrganisationId, reason, role, openedOn, today } = command;
        if (role === 'PRIMARY_PERPETRATOR') throw new RuleBroken('screening-before-primary');
        if (openedOn > today) throw new RuleBroken('case-opens-in-the-future');
        return [
          { type: 'CaseOpened', data: { caseId, personId, holderOrganisationId, reason, openedOn } },
          { type: 'PersonJoinedCase', data: { caseId, personId, role, from: openedOn } },
        ];
      }
      case 'RecordDisclosure': {
        const { disclosure, happenedAt, now } = command;
        const opened = open(state);
        notClosed(opened);
        checkDisclosure(opened, { ...disclosure, happenedAt, now });
        return [{ type: 'DisclosureRecorded', data: { ...idsOf(opened), ...disclosure } }];
      }
      case 'ReattributeDisclosure': {
        const { disclosureId, toCaseId, safety: answer } = command;
        const opened = open(state);
        movable(opened, disclosureId, toCaseId);
        checkSafety(answer);
        const moved = { ...idsOf(opened), disclosureId, toCaseId };
        return [
          { type: 'SurvivorSafetyChecked', data: { ...moved, answer } },
          { type: 'DisclosureReattributed', data: moved },
          ...corrected(opened, disclosureId, 'WRONG_PERSON'),
        ];
      }
      case 'CorrectEntry': {
        const opened = open(state);
        correctable(opened, command.entryId);
        return corrected(opened, command.entryId, command.reason);
      }
      case 'UpholdAssessment': {
        const opened = open(state);
        const { assessmentId } = command;
        flagged(opened, assessmentId);
        return [{ type: 'AssessmentUpheld', data: { ...idsOf(opened), assessmentId } }];
      }
      case 'AssessRisk': {
        const opened = open(state);
        notClosed(opened);
        const { assessment, today } = command;
        checkAssessment({ ...assessment, today });
        return [{ type: 'RiskAssessed', data: { ...idsOf(opened), ...assessment } }];
      }
      case 'Close':
      case 'Reopen':
        return decideClosing(command, open(state));
      case 'RaiseCounterAllegation':
      case 'ScreenCounterAllegation':
        return decideCounterAllegation(command, open(state));
      default:
        return decideSeal(command, open(state));
    }
  },

  evolve(state, event) {
    const { type, data } = event;
    switch (type) {
      case 'CaseOpened': {
        const { caseId, personId, holderOrganisationId, openedOn } = data;
        const lists = { entries: [], seals: [], mirrors: [] };
        return { status: 'open', caseId, personId, holderOrganisationId, openedOn, ...lists };
      }
      case 'DisclosureRecorded':
        return withEntry(open(state), { entryId: data.disclosureId, kind: 'disclosure', mistaken: false });
      case 'RiskAssessed':
        return withEntry(open(state), { entryId: data.assessmentId, kind: 'risk-assessment', mistaken: false });
      case 'EntryCorrected':
        return withChange(open(state), data.entryId, { mistaken: true });
      case 'AssessmentFlagged':
        return withChange(open(state), data.assessmentId, { flagged: true });
      case 'AssessmentUpheld':
        return withChange(open(state), data.assessmentId, { flagged: false });
      case 'CounterAllegationRaised':
      case 'PrimaryPerpetratorAssessed':
        return { ...open(state), mirrors: mirrorsAfter(open(state).mirrors, event) };
      case 'CaseClosed':
        return { ...open(state), closed: { partsEndOn: data.partsEndOn } };
      case 'CaseReopened':
        return { ...open(state), closed: undefined };
      case 'SealProposed':
      case 'RecordSealed':
      case 'SealDeclined':
      case 'UnsealProposed':
      case 'RecordUnsealed':
        return { ...open(state), seals: sealsAfter(open(state).seals, event) };
      case 'SurvivorSafetyChecked':
      case 'PersonJoinedCase':
      case 'DisclosureReattributed':
        return state;
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function open(state: Case): OpenCase {
  if (state.status === 'none') throw new RuleBroken('case-not-found');
  return state;
}

const idsOf = ({ caseId, personId }: OpenCase) => ({ caseId, personId });

const withEntry = (opened: OpenCase, entry: Entry): OpenCase => ({ ...opened, entries: [...opened.entries, entry] });

function withChange(opened: OpenCase, entryId: string, change: Partial<Entry>): OpenCase {
  const changed = (entry: Entry) => (entry.entryId === entryId ? { ...entry, ...change } : entry);
  return { ...opened, entries: opened.entries.map(changed) };
}

/** Marks an entry; where it is a disclosure, every assessment that came after it is to be looked at again. */
function corrected(opened: OpenCase, entryId: string, reason: CorrectionReason): CaseEvent[] {
  const ids = idsOf(opened);
  const kind = opened.entries.find((each) => each.entryId === entryId)?.kind;
  const relying = kind === 'disclosure' ? relyingOn(opened, entryId) : [];
  return [
    { type: 'EntryCorrected', data: { ...ids, entryId, reason, mark: 'MISTAKE' } },
    ...relying.map(({ entryId: assessmentId }): CaseEvent => {
      return { type: 'AssessmentFlagged', data: { ...ids, assessmentId, entryId } };
    }),
  ];
}
