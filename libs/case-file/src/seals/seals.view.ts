import type { Member } from '#access';
import { labelOf, readableDate } from '#kernel';
import { datetimeText } from '#web';
import { SEAL_SCOPES, SEAL_STATES, UNSEAL_REASONS, type SealState } from '../domain/seal.codes.js';
import type { CaseSeals, SealRow, SealableEntry } from './seals.query.js';

/** A step that somebody may take with a seal in its state: what it is called, and what the button says. */
const STEPS: Readonly<Partial<Record<SealState, readonly { step: string; text: string }[]>>> = {
  PROPOSED: [
    { step: 'APPROVE', text: 'Approve: seal it' },
    { step: 'DECLINE', text: 'Do not approve' },
  ],
  SEALED: [{ step: 'PROPOSE_LIFTING', text: 'Ask to lift the seal' }],
  LIFTING: [{ step: 'APPROVE_LIFTING', text: 'Approve: lift the seal' }],
};

/** The seals of a case: for an auditor that they exist, for a governance lead the orders and the steps that are theirs. */
export function sealsView(
  { caseId, reference, revision, seals, entries }: CaseSeals,
  { memberId, role }: Pick<Member, 'memberId' | 'role'>,
) {
  const mayWrite = role === 'governance-lead';
  return {
    ...{ caseId, reference, mayWrite, seenRevision: revision.toString() },
    seals: seals.map((seal) => ({
      sealId: seal.sealId,
      title: labelOf(SEAL_SCOPES, seal.scope),
      state: labelOf(SEAL_STATES, seal.state),
      rows: rowsOf(seal, entries),
      steps: mayWrite ? stepsOf(seal, memberId) : [],
    })),
  };
}

/** A step that needs a second person is offered to nobody who asked for it. */
function stepsOf({ state, proposedBy }: SealRow, memberId: string) {
  return proposedBy === memberId ? [] : (STEPS[state] ?? []);
}

function rowsOf(seal: SealRow, entries: readonly SealableEntry[]) {
  const { sealedAt, unsealedAt, unsealReason, until, orderReference, court, orderedOn, entryIds = [] } = seal;
  const named = entries.filter(({ entryId }) => entryIds.includes(entryId)).map(entryText);
  const row = (key: string, value: string | undefined) => (value === undefined || value === '' ? [] : [{ key, value }]);
  return [
    ...row('Order', orderReference),
    ...row('Court', court),
    ...row('Made on', orderedOn && readableDate(orderedOn)),
    ...row('Sealed', sealedAt && datetimeText(new Date(sealedAt))),
    ...row('Until', until === undefined ? undefined : `the end of ${readableDate(until)}`),
    ...row('Entries', named.join('\n')),
    ...row('Unsealed', unsealedAt && datetimeText(new Date(unsealedAt))),
    ...row('Because', unsealReason && labelOf(UNSEAL_REASONS, unsealReason)),
  ];
}

/** An entry by its kind and day. */
export const entryText = ({ kind, on }: SealableEntry): string =>
  `${kind === 'disclosure' ? 'Disclosure' : 'Risk assessment'} of ${readableDate(on)}`;
