import type { IsoDate } from '#kernel';
import type { ContactResult, ContactWay } from '../code-lists/contact-codes.js';
import type { Done } from '../phase.js';

export type RecordContactAttempt = Done & {
  readonly type: 'RecordContactAttempt';
  readonly on: IsoDate;
  readonly way: ContactWay;
  readonly result: ContactResult;
  readonly safetyChecked: boolean;
};

export type ContactCommand = RecordContactAttempt;
