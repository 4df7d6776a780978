import type { DataOf } from '#kernel';
import type { ErasureEvent } from './erasure.events.js';

export const EXAMPLE_ERASURE_ID = 'e7a50000-0000-4000-8000-000000000001';
export const EXAMPLE_HOLD_ID = 'b01d0000-0000-4000-8000-000000000001';
export const EXAMPLE_ERASED_PERSON_ID = 'be500000-0000-4000-8000-000000000009';
export const EXAMPLE_REQUESTER_ID = 'ae3b0000-0000-4000-8000-000000000001';
export const EXAMPLE_CONFIRMER_ID = 'ae3b0000-0000-4000-8000-000000000002';

const ids = { erasureId: EXAMPLE_ERASURE_ID, personId: EXAMPLE_ERASED_PERSON_ID };
type Data<Type extends ErasureEvent['type']> = Partial<DataOf<ErasureEvent, Type>>;

/** Canonical events of an erasure: for specs, golden files and EVENTS.md. */
export const anErasure = {
  requested: (data: Data<'ErasureRequested'> = {}): ErasureEvent => ({
    type: 'ErasureRequested',
    data: {
      ...ids,
      source: 'PERSON',
      records: ['Person', 'Case'],
      requestedOn: '2026-01-31',
      dueOn: '2026-02-28',
      requestedBy: EXAMPLE_REQUESTER_ID,
      ...data,
    },
  }),
  decided: (data: Data<'ErasureDecided'> = {}): ErasureEvent => ({
    type: 'ErasureDecided',
    data: {
      ...ids,
      items: [
        { record: 'Person', ground: 'ERASE_NO_LONGER_NEEDED' },
        { record: 'Case', ground: 'KEEP_LEGAL_CLAIMS' },
      ],
      decidedOn: '2026-02-03',
      decidedBy: EXAMPLE_REQUESTER_ID,
      ...data,
    },
  }),
  confirmed: (data: Data<'ErasureConfirmed'> = {}): ErasureEvent => ({
    type: 'ErasureConfirmed',
    data: { ...ids, records: ['Person'], confirmedOn: '2026-02-04', confirmedBy: EXAMPLE_CONFIRMER_ID, ...data },
  }),
  shredded: (data: Data<'SubjectKeyShredded'> = {}): ErasureEvent => ({
    type: 'SubjectKeyShredded',
    data: { ...ids, records: ['Person'], shreddedOn: '2026-02-04', ...data },
  }),
  completed: (data: Data<'ErasureCompleted'> = {}): ErasureEvent => ({
    type: 'ErasureCompleted',
    data: { ...ids, completedOn: '2026-02-04', ...data },
  }),
};

const hold = { holdId: EXAMPLE_HOLD_ID, personId: EXAMPLE_ERASED_PERSON_ID };

export const aHold = {
  placed: (data: Data<'LegalHoldPlaced'> = {}): ErasureEvent => ({
    type: 'LegalHoldPlaced',
    data: { ...hold, reason: 'LITIGATION', placedOn: '2026-02-02', placedBy: EXAMPLE_CONFIRMER_ID, ...data },
  }),
  lifted: (data: Data<'LegalHoldLifted'> = {}): ErasureEvent => ({
    type: 'LegalHoldLifted',
    data: { ...hold, reason: 'PROCEEDINGS_ENDED', liftedOn: '2026-02-05', liftedBy: EXAMPLE_CONFIRMER_ID, ...data },
  }),
};
