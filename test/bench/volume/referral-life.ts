import type { DomainEvent } from '#kernel';
import { DECLINE_REASONS, referralStream, type ReferralEvent } from '#referrals';
import { anEnd, aReferral, aWork } from '#referrals/testing';
import { sharingStream } from '#sharing';
import { aSharing } from '#sharing/testing';
import type { Dice } from './dice.js';
import { idOf } from './dice.js';
import type { LifeTold } from './life-told.js';
import type { Ask } from './person-life.js';
import { workLife } from './work-life.js';

const KIND = { referral: 32, sharing: 33 };

/** Barriers that are named, the usual ones first. */
const NAMED = [
  ...['ADDRESS_REQUIRED', 'SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'MENTAL_HEALTH', 'OUT_OF_AREA', 'LANGUAGE'],
  ...['CAPACITY_WAITLIST', 'GROUP_ONLY', 'DENIAL', 'MOTIVATION', 'TRAVEL', 'IMMIGRATION_NRPF', 'LEARNING_DISABILITY'],
  ...['NEURODIVERSITY', 'TIME_OF_DAY', 'DIGITAL', 'LITERACY', 'COST', 'CHILDCARE', 'BRAIN_INJURY', 'PERSON_DECLINED'],
];
const REASONS = DECLINE_REASONS.codes.map(({ code }) => code);
const WITHDRAWN = ['PERSON_DECLINED', 'PERSON_NOT_ENGAGED', 'PERSON_MET_ELSEWHERE', 'PERSON_MOVED', 'JUSTICE_CUSTODY'];

/** How a step of this referral is told, by either side. */
export interface Steps {
  refers(event: ReferralEvent): void;
  serves(event: ReferralEvent): void;
  readonly of: { readonly referralId: string; readonly personId: string };
  readonly serviceId: string;
}

/** What becomes of one referral: a third is declined, six in ten are taken on, of those one in five waits first. */
export function referralLife(ask: Ask, life: LifeTold, dice: Dice): void {
  const steps = stepsOf(ask, life);
  send(ask, steps, life, dice);
  life.later(dice.between(0, 3));
  if (dice.is(0.06)) return withdraw(steps, dice);
  steps.serves(aReferral.acknowledged(steps.of));
  life.later(dice.between(1, 5));
  if (dice.is(0.25)) askBack(steps, life, dice);
  if (dice.is(0.35)) return decline(ask, steps, life, dice);
  const waits = dice.is(0.2);
  const { of, serviceId } = steps;
  const accepted = waits ? aReferral.acceptedToWaitingList : aReferral.accepted;
  const due = waits ? { waitReviewDueOn: life.dayIn(28) } : { firstContactDueOn: life.dayIn(2) };
  steps.serves(accepted({ ...of, serviceId, ...due }));
  if (waits) {
    life.later(dice.between(14, 90));
    steps.serves(aWork.waitReviewed({ ...of, reviewDueOn: life.dayIn(28) }));
    life.later(dice.between(1, 30));
    steps.serves(aWork.ready({ ...of, firstContactDueOn: life.dayIn(2) }));
  }
  workLife(ask, steps, life, dice);
}

function stepsOf({ subject, part, offer }: Ask, life: LifeTold): Steps {
  const of = { referralId: idOf(KIND.referral, subject.n, part), personId: subject.personId };
  const stream = referralStream(of.referralId);
  const tell = (event: DomainEvent, isService: boolean) =>
    life.tell(
      stream,
      event,
      isService ? offer.owner : subject.holder,
      isService ? 'service-manager' : 'safeguarding-lead',
    );
  return {
    ...{ of, serviceId: offer.serviceId },
    refers: (event) => tell(event, false),
    serves: (event) => tell(event, true),
  };
}

function send({ subject, part, offer }: Ask, { refers, of, serviceId }: Steps, life: LifeTold, dice: Dice): void {
  const { caseId, holder, needs } = subject;
  const [referrer, recipient] = [holder.organisationId, offer.owner.organisationId];
  const parties = { referrerOrganisationId: referrer, recipientOrganisationId: recipient, serviceAreas: offer.areas };
  refers(aReferral.drafted({ ...of, caseId, serviceId, ...parties }));
  refers(aReferral.eligibilityChecked(of));
  life.later(dice.between(0, 4));
  const sharingId = idOf(KIND.sharing, subject.n, part);
  const shared = { sharingId, caseId, personId: of.personId };
  const trigger = { kind: 'referral', id: of.referralId } as const;
  const sides = { sharerOrganisationId: referrer, recipientOrganisationIds: [recipient] };
  life.tell(sharingStream(sharingId), aSharing.decided({ ...shared, ...sides, trigger }));
  const clock = { startsOn: life.today, acknowledgeBy: life.dayIn(1), decideBy: life.dayIn(7) };
  refers(aReferral.submitted({ ...of, caseId, serviceId, sharingId, clock, ...({ needs } as object) }));
  const released = { ...shared, recipientOrganisationIds: [recipient], releasedOn: life.today };
  life.tell(sharingStream(sharingId), aSharing.released(released));
}

function withdraw({ refers, of }: Steps, dice: Dice): void {
  refers(aReferral.withdrawn({ ...of, ...({ reason: dice.one(WITHDRAWN) } as object) }));
}

function askBack({ serves, refers, of }: Steps, life: LifeTold, dice: Dice): void {
  const asked = { stoppedOn: life.today, workingDaysLeft: 3, answerBy: life.dayIn(7) };
  serves(aReferral.informationRequested({ ...of, clock: asked }));
  life.later(dice.between(1, 7));
  refers(aReferral.informationProvided({ ...of, clock: { restartedOn: life.today, decideBy: life.dayIn(5) } }));
  life.later(dice.between(1, 3));
}

function decline({ offer }: Ask, { serves, refers, of, serviceId }: Steps, life: LifeTold, dice: Dice): void {
  const criterionIds = dice.is(0.6) ? dice.some(offer.criterionIds, dice.between(1, 2)) : [];
  const reasons = criterionIds.length > 0 ? ['ELIGIBILITY_CRITERION'] : [dice.one(REASONS)];
  const named = { reasons, barriers: dice.some(NAMED, dice.between(1, 3)), criterionIds } as object;
  serves(aReferral.declined({ ...of, serviceId, ...named }));
  if (!dice.is(0.15)) return;
  life.later(dice.between(1, 8));
  refers(anEnd.challenged({ ...of, reviewDueOn: life.dayIn(5) }));
  life.later(dice.between(1, 8));
  serves(anEnd.dismissed(of));
}
