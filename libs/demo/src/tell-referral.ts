import type { AccommodationType, Barrier, IsoDate, Need } from '#kernel';
import {
  AcceptReferral,
  AcknowledgeReferral,
  DeclineReferral,
  RequestInformation,
  SaveDraft,
  StartReferral,
  SubmitReferral,
  TakeStep,
  referralIdOf,
  referralStream,
  type ChallengeGround,
} from '#referrals';
import { DEMO_MEMBERS, type DemoMemberKey } from './members.js';
import { commandIdOf, type Script } from './script.js';
import type { DemoService } from './services.js';
import { sharingWithService } from './sharing-with-service.js';
import { caseOf } from './tell-case.js';

/** A referral of the case `key` under the name `step`. */
export interface ToldReferral {
  readonly key: string;
  readonly step: string;
  readonly on: IsoDate;
  readonly by: DemoMemberKey;
  readonly service: DemoService;
  readonly riskSummary: string;
  readonly reason: string;
  readonly needs: readonly Need[];
  readonly accommodationType: AccommodationType;
  readonly expectedStayWeeks?: number;
}

/** The id of the referral of the step `step`. */
export const referralOf = (step: string): string => referralIdOf(commandIdOf(`${step}: start`));

/** Starts a referral, answers every section and sends it, all in one morning. */
export function isReferred(story: Script, told: ToldReferral): void {
  const { key, step, on, by, service } = told;
  const { caseId } = caseOf(key);
  const referralId = referralOf(step);
  story.at(on, '10:30', by);
  story.does(`${step}: start`, ({ commandId, signed }) => {
    return new StartReferral(caseId, service.serviceId, false, commandId, signed);
  });
  const answers = sectionsOf(told);
  story.does(`${step}: answers`, ({ signed }) => new SaveDraft(referralId, answers, 0, signed), `${step}: send`);
  story.does(`${step}: send`, async ({ commandId, signed, revisionOf }) => {
    return new SubmitReferral(referralId, await revisionOf(referralStream(referralId)), commandId, signed);
  });
}

function sectionsOf({ by, on, riskSummary, reason, needs, accommodationType, expectedStayWeeks }: ToldReferral) {
  return {
    person: { needs, accommodationType, expectedStayWeeks },
    risk: { riskSummary },
    awareness: { subjectAware: 'YES' as const },
    reason: { reason, urgency: 'STANDARD' as const, adjustments: ['COME_TO_PERSON'] as const },
    sharing: sharingWithService(DEMO_MEMBERS[by].organisation.type, on),
  };
}

/** The service confirms that it has the referral of the step `step`. */
export function isAcknowledged(story: Script, step: string, on: IsoDate, by: DemoMemberKey): void {
  const referralId = referralOf(step);
  story.at(on, '09:15', by).does(`${step}: acknowledged`, async ({ commandId, signed, revisionOf }) => {
    return new AcknowledgeReferral(referralId, await revisionOf(referralStream(referralId)), commandId, signed);
  });
}

/** The service asks before it decides. */
export function isAskedFor(story: Script, step: string, on: IsoDate, by: DemoMemberKey, questions: string[]): void {
  const referralId = referralOf(step);
  story.at(on, '11:20', by).does(`${step}: questions`, async ({ commandId, signed, revisionOf }) => {
    return new RequestInformation(
      referralId,
      questions,
      await revisionOf(referralStream(referralId)),
      commandId,
      signed,
    );
  });
}

/** The service takes the person on from the next free place. */
export function isAccepted(story: Script, step: string, on: IsoDate, by: DemoMemberKey): void {
  const referralId = referralOf(step);
  const details = { start: 'NOW', conflictChecked: true } as const;
  story.at(on, '10:00', by).does(`${step}: accepted`, async ({ commandId, signed, revisionOf }) => {
    return new AcceptReferral(referralId, details, await revisionOf(referralStream(referralId)), commandId, signed);
  });
}

/** The service says no: which of its own criteria stood in the way, and what the person met because of it. */
export function isDeclined(
  story: Script,
  step: string,
  on: IsoDate,
  by: DemoMemberKey,
  { service, barriers, note }: { service: DemoService; barriers: readonly Barrier[]; note: string },
): void {
  const referralId = referralOf(step);
  const failed = service.criteria.filter(({ barrier }) => barriers.includes(barrier));
  const details = {
    reasons: ['ELIGIBILITY_CRITERION'] as const,
    barriers,
    criterionIds: failed.map(({ criterionId }) => criterionId),
    safeToTellPerson: 'YES',
    alternative: { kind: 'NONE' },
    adjustmentsConsidered:
      'Shorter sessions and meeting at the hostel were considered; neither can be done in this programme.',
    note,
  } as const;
  story.at(on, '10:00', by).does(`${step}: declined`, async ({ commandId, signed, revisionOf }) => {
    return new DeclineReferral(referralId, details, await revisionOf(referralStream(referralId)), commandId, signed);
  });
}

/** The referrer does not accept the "no" of the day `declinedOn`, and asks for it to be looked at again. */
export function isChallenged(
  story: Script,
  step: string,
  on: IsoDate,
  by: DemoMemberKey,
  said: { readonly ground: ChallengeGround; readonly argument: string; readonly declinedOn: IsoDate },
): void {
  const referralId = referralOf(step);
  story.at(on, '14:20', by).does(`${step}: challenged`, async ({ commandId, signed, revisionOf }) => {
    const details = { type: 'ChallengeDecline', ...said } as const;
    const seenRevision = await revisionOf(referralStream(referralId));
    return new TakeStep({ referralId, action: 'referral:challenge', details, seenRevision, commandId, signed });
  });
}
