import { newId } from '#event-store';
import type { IsoDate } from '#kernel';
import { CASELOAD_CAP_POLICY, TakeStep, referralStream } from '#referrals';
import type { Adjustment, Attendance, ContactResult, ContactWay, SessionForm } from '#referrals';
import { DEMO_MEMBERS, type DemoMemberKey } from './members.js';
import { commandIdOf, type Script } from './script.js';
import { referralOf } from './tell-referral.js';

type Said = TakeStep['said'];

/** The work that a service does after it took on the person of the referral `step`: who has it. */
export interface ToldWork {
  readonly step: string;
  readonly worker: DemoMemberKey;
  readonly manager: DemoMemberKey;
}

/** One session, and what came of it on its day. */
export type ToldSession = readonly [on: IsoDate, attendance: Attendance];

const SESSIONS_AT = '14:00';

/** Takes one step with the referral, under the name `name`. */
function takes(story: Script, step: string, name: string, said: Pick<Said, 'action' | 'details' | 'policyVersions'>) {
  const referralId = referralOf(step);
  story.does(`${step}: ${name}`, async ({ commandId, signed, revisionOf }) => {
    const seenRevision = await revisionOf(referralStream(referralId));
    return new TakeStep({ ...said, referralId, seenRevision, commandId, signed });
  });
}

const works = (story: Script, step: string, name: string, details: Said['details']): void =>
  takes(story, step, name, { action: 'referral:work', details });

/** The manager gives the work to somebody who has no other. */
export function isAllocated(story: Script, { step, worker, manager }: ToldWork, on: IsoDate): void {
  const { id: memberId, organisation } = DEMO_MEMBERS[worker];
  const details = {
    type: 'AllocateWorker',
    worker: { memberId, organisationId: organisation.id, isActive: true, caseload: 0 },
    isTrained: true,
  } as const;
  story.at(on, '11:00', manager);
  takes(story, step, 'allocated', { action: 'referral:allocate', details, policyVersions: CASELOAD_CAP_POLICY });
}

/** The worker tries to reach the person, after a look at how that is safe. */
export function isTried(
  story: Script,
  { step, worker }: ToldWork,
  on: IsoDate,
  { way, result }: { readonly way: ContactWay; readonly result: ContactResult },
): void {
  const details = { type: 'RecordContactAttempt', on, way, result, safetyChecked: true } as const;
  story.at(on, '15:40', worker);
  works(story, step, `tried on ${on}`, details);
}

/** The worker finds out whether the work suits the person: it does. */
export function isSuitable(
  story: Script,
  { step, worker }: ToldWork,
  { begunOn, doneOn, summary }: { readonly begunOn: IsoDate; readonly doneOn: IsoDate; readonly summary: string },
): void {
  const tool = { tool: 'Change readiness interview', toolVersion: '2' } as const;
  story.at(begunOn, '14:30', worker);
  works(story, step, 'assessment begun', { type: 'BeginAssessment', ...tool });
  story.at(doneOn, '16:00', worker);
  const found = { result: 'SUITABLE', riskChanged: false, summary } as const;
  works(story, step, 'assessed', { type: 'CompleteAssessment', ...found });
}

/** What the work is for, and how it is adapted to the person. */
export interface ToldPlan {
  readonly aims: string;
  readonly sessionsPlanned: number;
  readonly adjustments: readonly Adjustment[];
  readonly agreedOn: IsoDate;
  readonly reviewOn: IsoDate;
  readonly startedOn: IsoDate;
}

/** They agree what the work is for; it starts, and the first of `sessions` is arranged, those after it one by one. */
export function isWorkedWith(
  story: Script,
  { step, worker }: ToldWork,
  { agreedOn, startedOn, ...plan }: ToldPlan,
  {
    form,
    held,
    ahead,
  }: { readonly form: SessionForm; readonly held: readonly ToldSession[]; readonly ahead?: IsoDate },
): void {
  story.at(agreedOn, '11:20', worker);
  works(story, step, 'plan agreed', { type: 'AgreePlan', ...plan });
  story.at(startedOn, '10:10', worker);
  works(story, step, 'started', { type: 'StartIntervention', partnerSupport: 'LINKED' });
  const days = [...held.map(([on]) => on), ...(ahead === undefined ? [] : [ahead])];
  days.forEach((on, index) => {
    const sessionId = newId(commandIdOf(`${step}: session ${index + 1} arranged`), 'session');
    const details = { type: 'PlanSession', sessionId, on, time: SESSIONS_AT, form } as const;
    works(story, step, `session ${index + 1} arranged`, details);
    const [, attendance] = held[index] ?? [];
    if (attendance === undefined) return;
    story.at(on, '15:20', worker);
    works(story, step, `session ${index + 1} held`, { type: 'RecordSession', sessionId, attendance });
  });
}

/** The work is finished: what came of it, and who holds the risk from now on. */
export function isCompleted(
  story: Script,
  { step, manager }: ToldWork,
  on: IsoDate,
  { outcomes, report, riskHolder }: Pick<Completed, 'outcomes' | 'report'> & { readonly riskHolder: DemoMemberKey },
): void {
  const { id: memberId, organisation } = DEMO_MEMBERS[riskHolder];
  const details = {
    type: 'CompleteIntervention',
    outcomes,
    report,
    riskHolder: { memberId, organisationId: organisation.id },
  } as const;
  story.at(on, '11:30', manager);
  takes(story, step, 'completed', { action: 'referral:complete', details });
}

type Completed = Extract<Said['details'], { readonly type: 'CompleteIntervention' }>;
