import { RuleBroken, type DataOf, type IsoDate } from '#kernel';
import type { OpenCase } from './case.state.js';
import type { SealScope, SealState } from './seal.codes.js';
import type { SealEvent } from './seal.events.js';

/** A seal of a case, as far as its rules need to know it. */
export interface Seal {
  readonly sealId: string;
  readonly scope: SealScope;
  readonly entryIds: readonly string[];
  readonly state: SealState;
  readonly until?: IsoDate;
  /** Who asked for the step that waits: another one has to approve it. */
  readonly proposedBy?: string;
}

export type SealCommand =
  | {
      type: 'ProposeSeal';
      seal: Omit<DataOf<SealEvent, 'SealProposed'>, 'caseId' | 'personId' | 'proposedBy'>;
      memberId: string;
      today: IsoDate;
    }
  | { type: 'ApproveSeal' | 'DeclineSeal' | 'ProposeUnseal' | 'ApproveUnseal'; sealId: string; memberId: string }
  | { type: 'ExpireSeal'; sealId: string; today: IsoDate };

/** Whether a seal holds: also while somebody waits for its lifting to be approved. */
const isInForce = ({ state }: Pick<Seal, 'state'>): boolean => state === 'SEALED' || state === 'LIFTING';

/** Whether a case is sealed as a whole. */
export const isSealedWhole = ({ seals }: Pick<OpenCase, 'seals'>): boolean =>
  seals.some((seal) => isInForce(seal) && seal.scope === 'WHOLE_CASE');

/** Whether an entry is sealed: by itself or with its case. */
export const isSealed = ({ seals }: Pick<OpenCase, 'seals'>, entryId: string): boolean =>
  seals.some((seal) => isInForce(seal) && (seal.scope === 'WHOLE_CASE' || seal.entryIds.includes(entryId)));

/** What a step of a seal writes. Throws `RuleBroken`. */
export function decideSeal(command: SealCommand, opened: OpenCase): SealEvent[] {
  const ids = { caseId: opened.caseId, personId: opened.personId };
  if (command.type === 'ProposeSeal') {
    checkProposal(command, opened);
    return [{ type: 'SealProposed', data: { ...ids, ...command.seal, proposedBy: command.memberId } }];
  }
  const seal = sealOf(opened, command.sealId);
  const of = { ...ids, sealId: seal.sealId };
  switch (command.type) {
    case 'ApproveSeal': {
      bySecond(seal, 'PROPOSED', command.memberId);
      const { scope, entryIds, until } = seal;
      return [{ type: 'RecordSealed', data: { ...of, scope, entryIds, ...(until !== undefined && { until }) } }];
    }
    case 'DeclineSeal':
      bySecond(seal, 'PROPOSED', command.memberId);
      return [{ type: 'SealDeclined', data: of }];
    case 'ProposeUnseal':
      inState(seal, 'SEALED');
      return [{ type: 'UnsealProposed', data: { ...of, proposedBy: command.memberId } }];
    case 'ApproveUnseal':
      bySecond(seal, 'LIFTING', command.memberId);
      return [{ type: 'RecordUnsealed', data: { ...of, because: 'ORDER_ENDED' } }];
    case 'ExpireSeal':
      if (!isInForce(seal) || seal.until === undefined || command.today <= seal.until) return [];
      return [{ type: 'RecordUnsealed', data: { ...of, because: 'EXPIRED' } }];
  }
}

/** An order that has been made, over entries that there are, and with a day that has not passed. */
function checkProposal({ seal, today }: Extract<SealCommand, { type: 'ProposeSeal' }>, opened: OpenCase): void {
  if (opened.seals.some(({ sealId }) => sealId === seal.sealId)) throw new RuleBroken('seal-already-proposed');
  if (seal.orderedOn > today) throw new RuleBroken('seal-order-in-the-future');
  if (seal.until !== undefined && seal.until < today) throw new RuleBroken('seal-over-already');
  if (seal.scope === 'ENTRIES' && seal.entryIds.length === 0) throw new RuleBroken('seal-without-entries');
  const known = new Set(opened.entries.map(({ entryId }) => entryId));
  if (!seal.entryIds.every((id) => known.has(id))) throw new RuleBroken('entry-not-found');
}

function sealOf({ seals }: OpenCase, sealId: string): Seal {
  const seal = seals.find((each) => each.sealId === sealId);
  if (!seal) throw new RuleBroken('seal-not-found');
  return seal;
}

function inState(seal: Seal, state: SealState): void {
  if (seal.state !== state) throw new RuleBroken('seal-step-out-of-turn');
}

function bySecond(seal: Seal, state: SealState, memberId: string): void {
  inState(seal, state);
  if (seal.proposedBy === memberId) throw new RuleBroken('seal-needs-a-second-person');
}

/** The seals after one more event. */
export function sealsAfter(seals: readonly Seal[], { type, data }: SealEvent): readonly Seal[] {
  const others = seals.filter(({ sealId }) => sealId !== data.sealId);
  const before = seals.find(({ sealId }) => sealId === data.sealId);
  switch (type) {
    case 'SealProposed': {
      const { sealId, scope, entryIds, until, proposedBy } = data;
      const last = until === undefined ? {} : { until };
      return [...others, { sealId, scope, entryIds, state: 'PROPOSED', proposedBy, ...last }];
    }
    case 'RecordSealed': {
      const { sealId, scope, entryIds, until } = data;
      return [...others, { sealId, scope, entryIds, state: 'SEALED', ...(until !== undefined && { until }) }];
    }
    case 'UnsealProposed':
      return before ? [...others, { ...before, state: 'LIFTING', proposedBy: data.proposedBy }] : seals;
    case 'SealDeclined':
      return before ? [...others, { ...before, state: 'DECLINED' }] : seals;
    case 'RecordUnsealed':
      return before ? [...others, { ...before, state: 'UNSEALED' }] : seals;
  }
}
