import type { SignedIn } from '#access';
import { labelOf, readableDate } from '#kernel';
import { workingDaysText, type Refused } from '#web';
import { GROUNDS, HOLD_REASONS, isGranted, RECORDS, REQUEST_SOURCES, SUBJECTS } from '../domain/erasure.codes.js';
import type { ErasureStatus } from '../domain/erasure.decider.js';
import { holdWords, liftedWords } from '../legal-holds/legal-holds.view.js';
import type { ErasureEntry } from '../erasure-register/erasure.row.js';

export const ERASURE_TEMPLATE = 'erasure/src/erasure-page/erasure.njk';

const TAGS: Readonly<Record<ErasureStatus, readonly [text: string, tone: string]>> = {
  requested: ['To be decided', 'warning'],
  decided: ['To be confirmed', 'warning'],
  refused: ['Refused', 'neutral'],
  confirmed: ['Being carried out', 'progress'],
  shredded: ['Being carried out', 'progress'],
  completed: ['Erased', 'success'],
};

/** A request in words: what the list and its own page show of it. */
export function erasureWords(entry: ErasureEntry, today: string) {
  const [text, tone] = TAGS[entry.status];
  const isOpen = entry.status === 'requested';
  return {
    ...{ href: `/erasures/${entry.erasureId}`, reference: entry.reference, person: entry.personReference },
    tag: { text, tone },
    dueOn: entry.dueOn,
    left: isOpen ? workingDaysText(entry.dueOn, today) : '',
    isHeld: entry.holds.length > 0,
  };
}

/** The page of one request: what was asked, decided and done, and the forms for the next step. */
export function erasureView(
  entry: ErasureEntry,
  { member, today }: Pick<SignedIn, 'member' | 'today'>,
  refused?: Refused,
) {
  const { erasureId, status, holds } = entry;
  const isOfOther = ![entry.requestedBy, entry.decidedBy].includes(member.memberId);
  return {
    ...erasureWords(entry, today),
    erasureId,
    subject: `${labelOf(SUBJECTS, entry.subjectKind).toLowerCase()}, ${entry.personReference}`,
    /** Whoever decides has to know what protects a survivor now and would be gone. */
    isScreened: entry.records.includes('SurvivorWhereabouts') && entry.status === 'requested',
    source: labelOf(REQUEST_SOURCES, entry.source),
    requestedOn: readableDate(entry.requestedOn),
    items: entry.records.map((record) => ({ record: labelOf(RECORDS, record), ...outcomeOf(entry, record) })),
    steps: stepsOf(entry),
    holds: holds.map((hold) => ({ holdId: hold.holdId, text: holdWords(hold) })),
    liftedHolds: entry.liftedHolds.map(liftedWords),
    toDecide:
      status === 'requested'
        ? entry.records.map((record) => ({ name: record, label: labelOf(RECORDS, record) }))
        : undefined,
    canConfirm: status === 'decided' && isOfOther && holds.length === 0,
    waitsForOther: status === 'decided' && !isOfOther,
    canHold: ['requested', 'decided'].includes(status),
    grounds: GROUNDS.codes,
    reasons: HOLD_REASONS.codes,
    seenRevision: entry.revision,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

function outcomeOf({ items }: ErasureEntry, record: string) {
  const item = items.find((one) => one.record === record);
  if (!item) return { outcome: 'Not decided yet', ground: '' };
  return { outcome: isGranted(item.ground) ? 'To be erased' : 'To be kept', ground: labelOf(GROUNDS, item.ground) };
}

function stepsOf({ decidedOn, confirmedOn, shreddedOn, completedOn }: ErasureEntry) {
  const steps = [
    ['Decided', decidedOn],
    ['Confirmed by a second person', confirmedOn],
    ['Keys destroyed: nobody can read it any more', shreddedOn],
    ['Every copy in Sightline is gone', completedOn],
  ] as const;
  return steps.flatMap(([text, on]) => (on === null ? [] : [{ text, on: readableDate(on) }]));
}
