import { RuleBroken, type DataOf, type Decider } from '#kernel';
import type { AlertEvent, AlertFinding, AlertKind } from './alert.events.js';

export type AlertCommand =
  | { type: 'Raise'; alert: DataOf<AlertEvent, 'AlertRaised'> }
  | {
      type: 'Acknowledge';
      finding: AlertFinding;
      by: { memberId: string; organisationId: string };
      /** Every account of whoever looked; theirs alone where none is given. */
      accounts?: readonly string[];
    };

export type AlertState =
  | { status: 'none' }
  | {
      status: 'raised' | 'acknowledged';
      alertId: string;
      kind: AlertKind;
      memberId: string;
      organisationIds: readonly string[];
      caseId?: string | undefined;
    };

/** An alert: raised once, looked at once, never by whom it is about (security §1.3, I6). */
export const alertDecider: Decider<AlertState, AlertCommand, AlertEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Raise':
        return state.status === 'none' ? [{ type: 'AlertRaised', data: command.alert }] : [];
      case 'Acknowledge': {
        if (state.status === 'none') throw new RuleBroken('alert-not-raised');
        if (state.status === 'acknowledged') throw new RuleBroken('alert-acknowledged-already');
        const { finding, by, accounts = [] } = command;
        if ([by.memberId, ...accounts].includes(state.memberId)) throw new RuleBroken('alert-about-yourself');
        const { alertId } = state;
        return [{ type: 'AlertAcknowledged', data: { alertId, finding, acknowledgedBy: by.memberId } }];
      }
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'AlertRaised': {
        const { alertId, kind, memberId, organisationIds, caseId } = data;
        return { status: 'raised', alertId, kind, memberId, organisationIds, caseId };
      }
      case 'AlertAcknowledged':
        return state.status === 'none' ? state : { ...state, status: 'acknowledged' };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};
