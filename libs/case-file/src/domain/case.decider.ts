import { RuleBroken, type DataOf, type Decider, type IsoDate } from '#kernel';
import type { CaseReason, CaseRole, CorrectionReason } from './case.codes.js';
import type { CaseEvent } from './case.events.js';
import { checkAssessment, checkDisclosure, correctable, movable } from './case.policies.js';
import type { Case, Entry, OpenCase } from './case.state.js';

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
  | { type: 'ReattributeDisclosure'; disclosureId: string; toCaseId: string }
  | { type: 'CorrectEntry'; entryId: string; reason: CorrectionReason }
  | { type: 'AssessRisk'; assessment: Facts<'RiskAssessed'>; today: IsoDate };

/** A case about one person referred: opened by the organisation that holds it, and the entries that it gathers. */
export const caseDecider: Decider<Case, CaseCommand, CaseEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Open': {
        if (state.status !== 'none') throw new RuleBroken('case-already-open');
        const { caseId, personId, holderOrganisationId, reason, role, openedOn, today } = command;
        if (openedOn > today) throw new RuleBroken('case-opens-in-the-future');
        return [
          { type: 'CaseOpened', data: { caseId, personId, holderOrganisationId, reason, openedOn } },
          { type: 'PersonJoinedCase', data: { caseId, personId, role, from: openedOn } },
        ];
      }
      case 'RecordDisclosure': {
        const { disclosure, happenedAt, now } = command;
        const opened = open(state);
        checkDisclosure(opened, { ...disclosure, happenedAt, now });
        return [{ type: 'DisclosureRecorded', data: { ...idsOf(opened), ...disclosure } }];
      }
      case 'ReattributeDisclosure': {
        const { disclosureId, toCaseId } = command;
        const opened = open(state);
        movable(opened, disclosureId, toCaseId);
        return [
          { type: 'DisclosureReattributed', data: { ...idsOf(opened), disclosureId, toCaseId } },
          corrected(opened, disclosureId, 'WRONG_PERSON'),
        ];
      }
      case 'CorrectEntry': {
        const opened = open(state);
        correctable(opened, command.entryId);
        return [corrected(opened, command.entryId, command.reason)];
      }
      case 'AssessRisk': {
        const opened = open(state);
        const { assessment, today } = command;
        checkAssessment({ ...assessment, today });
        return [{ type: 'RiskAssessed', data: { ...idsOf(opened), ...assessment } }];
      }
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'CaseOpened': {
        const { caseId, personId, holderOrganisationId } = data;
        return { status: 'open', caseId, personId, holderOrganisationId, entries: [] };
      }
      case 'DisclosureRecorded':
        return withEntry(open(state), { entryId: data.disclosureId, kind: 'disclosure', mistaken: false });
      case 'RiskAssessed':
        return withEntry(open(state), { entryId: data.assessmentId, kind: 'risk-assessment', mistaken: false });
      case 'EntryCorrected': {
        const opened = open(state);
        const mark = (entry: Entry) => (entry.entryId === data.entryId ? { ...entry, mistaken: true } : entry);
        return { ...opened, entries: opened.entries.map(mark) };
      }
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

function corrected(opened: OpenCase, entryId: string, reason: CorrectionReason): CaseEvent {
  return { type: 'EntryCorrected', data: { ...idsOf(opened), entryId, reason, mark: 'MISTAKE' } };
}
