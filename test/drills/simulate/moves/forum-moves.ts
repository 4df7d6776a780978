import { load } from '#event-store';
import {
  AcceptAction,
  actionIdOf,
  actionStream,
  CompleteAction,
  EndActionNotAchieved,
  ExtendAction,
  forumReferralIdOf,
  forumReferralStream,
  LogAction,
  RecordForumCase,
  RecordHearing,
  RejectAction,
} from '#forums';
import { aForumReferral } from '#forums/testing';
import { addDays } from '#kernel';
import { actionDecider, type RaisedAction } from '../../../../libs/forums/src/domain/action.decider.js';
import { forumReferralDecider } from '../../../../libs/forums/src/domain/forum-referral.decider.js';
import { CASES, HOSTEL, POLICE, SERVICE_PROVIDER } from '../world/cast.js';
import { MISTAKES, type Desk, type Move } from './move.js';
import { sharingDetails } from './sharing-details.js';

/** Brings a case to a forum, with the decision to share what is needed for it. */
export function recordForumCase({ signed, commandId, random, ledger }: Desk): Move {
  const { forum, criteria, reason, riskTool, riskScore } = aForumReferral.submitted().data;
  const sharing = sharingDetails({ recipientOrganisationIds: [POLICE], purpose: 'FORUM_REFERRAL' });
  const said = { forum, criteria, reason, riskTool, riskScore, referredOn: signed.today, sharing };
  const { caseId } = random.pick(CASES);
  const message = new RecordForumCase(caseId, { ...said, releaseMethod: 'MEETING' }, commandId, signed);
  return {
    what: 'RecordForumCase',
    run: ({ recordForumCase: handler }) => handler.execute(message),
    done: () => void ledger.forumReferralIds.push(forumReferralIdOf(commandId)),
  };
}

/** Records that the forum met. */
export async function recordHearing(desk: Desk): Promise<Move | undefined> {
  const { signed, commandId, random, ledger, screen } = desk;
  if (ledger.forumReferralIds.length === 0) return undefined;
  const forumReferralId = random.pick(ledger.forumReferralIds);
  const { revision } = await load(screen, forumReferralDecider, forumReferralStream(forumReferralId));
  const details = { heardOn: signed.today, attendedOrganisationIds: [HOSTEL, POLICE] };
  const message = new RecordHearing(forumReferralId, details, revision, commandId, signed);
  return { what: 'RecordHearing', run: ({ recordHearing: handler }) => handler.execute(message) };
}

/** Logs an action of the last meeting. */
export function logAction({ signed, commandId, random, ledger }: Desk): Move | undefined {
  if (ledger.forumReferralIds.length === 0) return undefined;
  const ownerOrganisationId = random.chance(MISTAKES) ? SERVICE_PROVIDER : POLICE;
  const asked = { text: 'Flag the address.', category: 'FLAG_ADDRESS', subject: 'PERPETRATOR' } as const;
  const details = { ...asked, ownerOrganisationId, dueOn: addDays(signed.today, 7) };
  const message = new LogAction(random.pick(ledger.forumReferralIds), details, commandId, signed);
  return {
    what: 'LogAction',
    run: ({ logAction: handler }) => handler.execute(message),
    done: () => void ledger.actionIds.push(actionIdOf(commandId)),
  };
}

/** What the police do with an action that the hostel asked for, or the hostel with its date. */
export async function changeAction(desk: Desk): Promise<Move | undefined> {
  const { random, ledger, screen } = desk;
  if (ledger.actionIds.length === 0) return undefined;
  const { state, revision } = await load(screen, actionDecider, actionStream(random.pick(ledger.actionIds)));
  if (state.status === 'none') return undefined;
  return changeOf(desk, state, random.chance(0.7) ? revision : undefined);
}

function changeOf({ signed, commandId, random }: Desk, action: RaisedAction, seen: bigint | undefined): Move {
  const { actionId, dueOn } = action;
  const of = [seen, commandId, signed] as const;
  if (signed.member.organisationId === HOSTEL) {
    const message = new ExtendAction(actionId, { dueOn: addDays(dueOn, 7), reason: 'More time is needed' }, ...of);
    return { what: 'ExtendAction', run: ({ extendAction }) => extendAction.execute(message) };
  }
  const choices: (() => Move)[] = action.status === 'ACCEPTED' ? [completed, ended] : [accepted, accepted, rejected];
  return random.pick(random.chance(MISTAKES) ? [accepted, rejected, completed, ended] : choices)();

  function accepted(): Move {
    const message = new AcceptAction(actionId, ...of);
    return { what: 'AcceptAction', run: ({ acceptAction }) => acceptAction.execute(message) };
  }
  function rejected(): Move {
    const message = new RejectAction(actionId, { reason: 'Another force holds the record' }, ...of);
    return { what: 'RejectAction', run: ({ rejectAction }) => rejectAction.execute(message) };
  }
  function completed(): Move {
    const details = { completedOn: signed.today, outcome: 'DONE', evidence: 'Flag set' } as const;
    const message = new CompleteAction(actionId, details, ...of);
    return { what: 'CompleteAction', run: ({ completeAction }) => completeAction.execute(message) };
  }
  function ended(): Move {
    const message = new EndActionNotAchieved(actionId, { reason: 'No record found', alternative: 'Patrol' }, ...of);
    return { what: 'EndActionNotAchieved', run: ({ endAction }) => endAction.execute(message) };
  }
}
