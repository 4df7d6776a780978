import { caseStream, personStream } from '#case-file';
import { aCase, aPerson } from '#case-file/testing';
import { NEEDS, type DomainEvent } from '#kernel';
import { serviceSearchStream } from '#matching';
import { aServiceSearch } from '#matching/testing';
import type { Agency, AtWork, Offer } from './cast.js';
import { Dice, idOf } from './dice.js';
import { LifeTold, type Told } from './life-told.js';
import { referralLife } from './referral-life.js';

const KIND = { person: 16, case: 17, stay: 18, disclosure: 19, assessment: 20, search: 21 };
const ALL_NEEDS = NEEDS.codes.map(({ code }) => code);

/** Whom a life is about, and what a referral of them needs to know. */
export interface Subject {
  readonly n: number;
  readonly personId: string;
  readonly caseId: string;
  readonly holder: Agency;
  readonly needs: readonly string[];
}

/** Referrals of each person: six in ten have one, three two, one three. */
export const REFERRALS_OF_A_PERSON = 1.5;

/** Everything on record of the `n`th person among these, in order of time; the same every time. */
export function personLife(n: number, start: Date, { referrers, offers }: AtWork): readonly Told[] {
  const dice = new Dice(n);
  const holder = dice.one(referrers);
  const subject: Subject = {
    ...{ n, holder, personId: idOf(KIND.person, n), caseId: idOf(KIND.case, n) },
    needs: dice.some(ALL_NEEDS, dice.between(1, 5)),
  };
  const life = new LifeTold(start, holder);
  begin(subject, life, dice);
  const referrals = dice.is(0.6) ? 1 : dice.between(2, dice.is(0.25) ? 3 : 2);
  for (let part = 0; part < referrals; part++) {
    const offer = offerFor(subject, offers, dice);
    if (dice.is(0.05)) search(subject, part, life, dice);
    if (dice.is(0.04)) screenOut({ subject, part, offer }, life, dice);
    referralLife({ subject, part, offer }, life, dice);
    life.later(dice.between(5, 60));
  }
  return life.told;
}

/** Mostly a service of the own area. */
function offerFor({ holder }: Subject, offers: readonly Offer[], dice: Dice): Offer {
  const near = offers.filter(({ areas }) => areas.includes(holder.area));
  return dice.one(near.length > 0 && dice.is(0.9) ? near : offers);
}

function begin({ n, personId, caseId, holder, needs }: Subject, life: LifeTold, dice: Dice): void {
  const { organisationId } = holder;
  const [person, record] = [personStream(personId), caseStream(caseId)];
  const names = { givenName: `Person ${n % 997}`, familyName: `Invented ${n}`, aliases: [] };
  life.tell(person, aPerson.registered({ personId, registeredBy: organisationId, ...names }));
  for (const need of needs.slice(0, 3)) life.tell(person, aPerson.need({ personId, need } as object));
  life.tell(person, aPerson.stay({ personId, accommodationId: idOf(KIND.stay, n), organisationId, since: life.today }));
  life.tell(record, aCase.opened({ caseId, personId, holderOrganisationId: organisationId, openedOn: life.today }));
  life.tell(record, aCase.joined({ caseId, personId, from: life.today }));
  if (dice.is(0.6)) {
    const disclosureId = idOf(KIND.disclosure, n);
    life.tell(record, aCase.disclosure({ caseId, personId, disclosureId }));
  }
  const assessmentId = idOf(KIND.assessment, n);
  life.tell(record, aCase.assessed({ caseId, personId, assessmentId, assessedOn: life.today }));
  life.later(dice.between(1, 20));
}

const demandOf = ({ personId, caseId, holder, needs }: Subject, on: string) =>
  ({ personId, caseId, organisationId: holder.organisationId, area: holder.area, on, needs }) as object;

function search(subject: Subject, part: number, life: LifeTold, dice: Dice): void {
  const searchId = idOf(KIND.search, subject.n, part);
  const certainty = dice.is(0.7) ? 'UNMET' : 'UNCONFIRMED';
  const found: DomainEvent = aServiceSearch.noServiceFound({
    ...demandOf(subject, life.today),
    ...{ searchId, certainty, barriers: ['NO_SERVICE_IN_AREA'], considered: [] },
  });
  life.tell(serviceSearchStream(searchId), found);
  life.later(dice.between(1, 15));
}

/** One ask of one person to one service. */
export interface Ask {
  readonly subject: Subject;
  readonly part: number;
  readonly offer: Offer;
}

function screenOut({ subject, part, offer }: Ask, life: LifeTold, dice: Dice): void {
  const searchId = idOf(KIND.search, subject.n, part + 100);
  const out = aServiceSearch.screenedOut({
    ...demandOf(subject, life.today),
    ...{ searchId, serviceId: offer.serviceId, providerId: offer.owner.organisationId },
    ...{ criterionIds: dice.some(offer.criterionIds, 1), barriers: ['ADDRESS_REQUIRED'] },
  });
  life.tell(serviceSearchStream(searchId), out);
  life.later(dice.between(1, 10));
}
