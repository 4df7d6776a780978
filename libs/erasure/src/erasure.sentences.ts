import { labelOf, readableDate, referenceOf, withinSentence, type Sentences } from '#kernel';
import { HOLD_REASONS, isGranted, RECORDS, type RecordKind } from './domain/erasure.codes.js';
import type { ErasureEvent } from './domain/erasure.events.js';
import { LIFT_REASONS } from './domain/lift-reasons.js';

const kinds = (records: readonly RecordKind[]): string =>
  records.map((one) => withinSentence(labelOf(RECORDS, one))).join('; ');

/** The sentence of each event of an erasure in a timeline: which records and when, never whom they are about. */
export const erasureSentences: Sentences<ErasureEvent> = {
  ErasureRequested: ({ records, dueOn }) =>
    `Erasure was requested, to be answered by ${readableDate(dueOn)}: ${kinds(records)}`,
  ErasureDecided: ({ erasureId, items }) => {
    const granted = items.filter(({ ground }) => isGranted(ground)).length;
    return `Decision ${referenceOf('D', erasureId)}: ${granted} of ${items.length} kinds of records are to be erased`;
  },
  ErasureConfirmed: ({ erasureId }) => `A second person confirmed decision ${referenceOf('D', erasureId)}`,
  SubjectKeyShredded: ({ erasureId, records }) =>
    `Erased by decision ${referenceOf('D', erasureId)}: ${kinds(records)}`,
  ErasureCompleted: ({ erasureId }) => `Every copy of what decision ${referenceOf('D', erasureId)} erased is gone`,
  LegalHoldPlaced: ({ reason }) => `A legal hold was placed: ${withinSentence(labelOf(HOLD_REASONS, reason))}`,
  LegalHoldLifted: ({ liftedOn, reason }) => {
    const why = reason === undefined ? '' : `: ${withinSentence(labelOf(LIFT_REASONS, reason))}`;
    return `The legal hold was lifted on ${readableDate(liftedOn)}${why}`;
  },
};
