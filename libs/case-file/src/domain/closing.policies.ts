import { RuleBroken, type DataOf, type IsoDate } from '#kernel';
import type { CaseEvent } from './case.events.js';
import type { OpenCase } from './case.state.js';

type Facts<Type extends CaseEvent['type']> = Omit<DataOf<CaseEvent, Type>, 'caseId' | 'personId'>;

export type ClosingCommand =
  | {
      type: 'Close';
      closing: Facts<'CaseClosed'>;
      /** Whoever closes it was shown what is still open and leaves it so. */
      isLeftOpen: boolean;
      today: IsoDate;
    }
  | { type: 'Reopen'; reopening: Omit<Facts<'CaseReopened'>, 'partsEndedOn'> };

/** Closing a case and opening it again. Throws `RuleBroken`. */
export function decideClosing(command: ClosingCommand, opened: OpenCase): CaseEvent[] {
  const { caseId, personId, closed, openedOn } = opened;
  if (command.type === 'Reopen') {
    if (!closed) throw new RuleBroken('case-not-closed');
    return [
      { type: 'CaseReopened', data: { caseId, personId, ...command.reopening, partsEndedOn: closed.partsEndOn } },
    ];
  }
  const { closing, isLeftOpen, today } = command;
  if (closed) throw new RuleBroken('case-already-closed');
  if (closing.closedOn > today) throw new RuleBroken('case-closes-in-the-future');
  if (closing.closedOn < openedOn) throw new RuleBroken('case-closes-before-opening');
  if (closing.leftOpen.length > 0 && !isLeftOpen) throw new RuleBroken('case-with-open-work');
  return [{ type: 'CaseClosed', data: { caseId, personId, ...closing } }];
}

/** Nothing new is recorded in a closed case; putting right what is in it is always possible. */
export function notClosed({ closed }: OpenCase): void {
  if (closed) throw new RuleBroken('case-closed');
}
