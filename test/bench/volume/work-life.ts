import { anEnd, aWork } from '#referrals/testing';
import type { Dice } from './dice.js';
import { idOf } from './dice.js';
import type { LifeTold } from './life-told.js';
import type { Ask } from './person-life.js';
import type { Steps } from './referral-life.js';

const SESSION = 48;
const END_REASONS = ['DROPPED_OUT', 'DESELECTED', 'CUSTODY', 'MOVED', 'RISK'];

/** The work after a yes: allocation, contact, assessment, a plan, a session each week, and an end. One in four ends early. */
export function workLife({ subject, part, offer }: Ask, steps: Steps, life: LifeTold, dice: Dice): void {
  const { serves, of } = steps;
  life.later(dice.between(0, 2));
  serves(aWork.allocated({ ...of, workerId: dice.one(offer.owner.memberIds), caseload: dice.between(1, 15) }));
  const attempts = dice.between(1, 3);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    life.later(dice.between(1, 4));
    const result = attempt === attempts ? 'REACHED' : 'NO_ANSWER';
    serves(aWork.contacted({ ...of, attempt, on: life.today, ...({ result } as object) }));
  }
  if (dice.is(0.1)) return endEarly(steps, 'CONTACTING', attempts, life, dice);
  serves(aWork.assessmentBegun({ ...of, assessmentDueOn: life.dayIn(20) }));
  life.later(dice.between(3, 20));
  serves(aWork.assessed(of));
  serves(aWork.planAgreed({ ...of, reviewOn: life.dayIn(84) }));
  serves(aWork.started(of));
  const sessions = dice.between(6, 20);
  const stopsAfter = dice.is(0.17) ? dice.between(1, sessions - 1) : sessions;
  for (let number = 1; number <= stopsAfter; number++) session({ subject, part, offer }, { steps, number }, life, dice);
  if (stopsAfter < sessions) return endEarly(steps, 'IN_PROGRESS', attempts, life, dice);
  serves(anEnd.completed({ ...of, serviceId: steps.serviceId, sessionsAttended: sessions }));
}

function session(
  { subject, part }: Ask,
  { steps: { serves, of }, number }: { readonly steps: Steps; readonly number: number },
  life: LifeTold,
  dice: Dice,
): void {
  const sessionId = idOf(SESSION, subject.n, part * 100 + number);
  const planned = { ...of, sessionId, number };
  serves(aWork.sessionPlanned({ ...planned, on: life.dayIn(7), feedbackDueOn: life.dayIn(9) }));
  if (dice.is(0.1)) {
    life.later(3);
    const days = { previousOn: life.dayIn(4), on: life.dayIn(6), feedbackDueOn: life.dayIn(8) };
    serves(aWork.sessionRescheduled({ ...planned, ...days }));
  }
  life.later(dice.between(5, 9));
  const attendance = dice.is(0.8) ? 'ATTENDED' : 'MISSED';
  serves(
    aWork.sessionRecorded({ ...planned, on: life.today, attendance, missedInARow: attendance === 'MISSED' ? 1 : 0 }),
  );
}

function endEarly(
  { serves, of, serviceId }: Steps,
  from: 'CONTACTING' | 'IN_PROGRESS',
  contactAttempts: number,
  life: LifeTold,
  dice: Dice,
): void {
  const reason = from === 'CONTACTING' ? 'NOT_ENGAGED' : dice.one(END_REASONS);
  const barriers = dice.some(['LOST_CONTACT', 'TRAVEL', 'TIME_OF_DAY', 'MENTAL_HEALTH', 'MOTIVATION'], 1);
  const named = { reason, barriers } as object;
  serves(anEnd.endedEarly({ ...of, serviceId, from, contactAttempts, onwardDueOn: life.dayIn(5), ...named }));
}
