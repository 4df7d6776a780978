import {
  AcceptAction,
  CompleteAction,
  LogAction,
  RecordForumCase,
  RecordHearing,
  actionIdOf,
  forumReferralIdOf,
  type ActionDetails,
  type ForumCaseDetails,
} from '#forums';
import { addDays, type IsoDate } from '#kernel';
import type { SharingDetails } from '#sharing';
import type { DemoMemberKey } from './members.js';
import { commandIdOf, type Script } from './script.js';
import { caseOf } from './tell-case.js';

/** Refers the case `key` to a forum under the name `step`, with the decision to share what the forum needs. */
export function refersToForum(story: Script, key: string, step: string, details: ForumCaseDetails): void {
  story.does(
    step,
    ({ commandId: command, signed }) => new RecordForumCase(caseOf(key).caseId, details, command, signed),
  );
}

/** Records under `step` that the forum case of the step `referral` was heard, with who came. */
export function isHeard(story: Script, referral: string, step: string, hearing: RecordHearing['details']): void {
  const forumReferralId = forumReferralIdOf(commandIdOf(referral));
  story.does(
    step,
    ({ commandId: command, signed }) => new RecordHearing(forumReferralId, hearing, undefined, command, signed),
  );
}

/** An action of a meeting, who does it and when. */
export interface ToldAction extends ActionDetails {
  readonly step: string;
  readonly owner: DemoMemberKey;
  readonly completedOn: IsoDate;
  readonly evidence: string;
}

/** Logs an action; its owner accepts it the same afternoon. */
export function isAgreed(
  story: Script,
  referral: string,
  on: IsoDate,
  lead: DemoMemberKey,
  { step, owner, completedOn: _, evidence: __, ...details }: ToldAction,
): void {
  const forumReferralId = forumReferralIdOf(commandIdOf(referral));
  story.at(on, '15:00', lead);
  story.does(step, ({ commandId: command, signed }) => new LogAction(forumReferralId, details, command, signed));
  story.at(on, '16:30', owner);
  const actionId = actionIdOf(commandIdOf(step));
  story.does(
    `${step} accepted`,
    ({ commandId: command, signed }) => new AcceptAction(actionId, undefined, command, signed),
  );
}

/** The owner completes the action. */
export function isDone(story: Script, action: ToldAction): void {
  const { step, owner, completedOn, evidence } = action;
  story.at(completedOn, '14:00', owner);
  const actionId = actionIdOf(commandIdOf(step));
  const details = { completedOn, outcome: 'DONE', evidence } as const;
  story.does(`${step} done`, ({ commandId: command, signed }) => {
    return new CompleteAction(actionId, details, undefined, command, signed);
  });
}

/** What a MARAC is told about the person referred, and why: the survivor was asked and agreed, the person is not told. */
export function sharingWithForum(recipientOrganisationIds: readonly string[], on: IsoDate): SharingDetails {
  const isCharityBasis = on >= '2026-02-05';
  return {
    decision: 'SHARE',
    items: ['IDENTITY', 'ACCOMMODATION', 'RISK_SUMMARY'],
    recipientOrganisationIds,
    recipientRole: 'FORUM_MEMBERS',
    purpose: 'FORUM_REFERRAL',
    lawfulBases: [isCharityBasis ? 'A6_1_EA_RLI_SAFEGUARDING' : 'A6_1_F_LEGIT_INTEREST', 'SCH1_P10', 'SCH1_P36'],
    gateway: 'CDA_1998_S115',
    necessity:
      'The forum cannot plan for safety without knowing who the person is, where he stays and what the risk is.',
    proportionality: 'Only identity, kind of accommodation and risk summary, to the agencies that sit at the forum.',
    consentFrom: 'SURVIVOR',
    consentResult: 'GIVEN',
    personInformed: 'NO',
    notInformedReason: 'RISK_TO_VICTIM',
    reviewOn: addDays(on, 28),
  };
}
