import { memberStream, type Role } from '#access';
import { organisationStream, serviceStream } from '#directory';
import type { DomainEvent } from '#kernel';
import { idOf } from './dice.js';

/** Who takes part, whatever the number of referrals: 24 agencies that refer, 16 that give 64 services, in 12 areas, eight members each. All invented. */
export const AREAS = [
  ...['Wexcombe', 'Harrowmere', 'Saltby', 'Northmoor', 'Eastfold', 'Kingsmarsh'],
  ...['Ravenholt', 'Thornbeck', 'Millbrook Vale', 'Ashgate', 'Lower Wick', 'Stonebridge'],
] as const;

export interface Agency {
  readonly organisationId: string;
  readonly area: string;
  readonly memberIds: readonly string[];
}

export interface Offer {
  readonly serviceId: string;
  readonly owner: Agency;
  readonly areas: readonly string[];
  readonly criterionIds: readonly string[];
}

const KIND = { referrer: 1, provider: 2, member: 3, service: 4, criterion: 5 };

const agencies = (kind: number, count: number): readonly Agency[] =>
  Array.from({ length: count }, (_, n) => ({
    organisationId: idOf(kind, n),
    area: AREAS[n % AREAS.length] ?? AREAS[0],
    memberIds: Array.from({ length: 8 }, (_unused, part) => idOf(KIND.member, kind * 1_000 + n, part)),
  }));

export const REFERRERS = agencies(KIND.referrer, 24);
export const PROVIDERS = agencies(KIND.provider, 16);

/** Four services each; every fourth works in the next area as well. */
export const OFFERS: readonly Offer[] = PROVIDERS.flatMap((owner, n) =>
  Array.from({ length: 4 }, (_, part) => ({
    serviceId: idOf(KIND.service, n, part),
    owner,
    areas: part === 3 ? [owner.area, AREAS[(n + 1) % AREAS.length] ?? owner.area] : [owner.area],
    criterionIds: [0, 1, 2].map((one) => idOf(KIND.criterion, n, part * 10 + one)),
  })),
);

/** Those who have anything to do. */
export interface AtWork {
  readonly referrers: readonly Agency[];
  readonly providers: readonly Agency[];
  readonly offers: readonly Offer[];
}

/** The first so many that give services, and the share of those that refer which goes with them. */
export function atWork(count = PROVIDERS.length): AtWork {
  const providers = PROVIDERS.slice(0, count);
  const referrers = REFERRERS.slice(0, Math.ceil((REFERRERS.length * count) / PROVIDERS.length));
  return { referrers, providers, offers: OFFERS.filter(({ owner }) => providers.includes(owner)) };
}

type Told = readonly [stream: string, event: DomainEvent];

/** What is on record of them before the first person. */
export function castEvents(from: string): Told[] {
  const agencies = [...REFERRERS, ...PROVIDERS].flatMap((agency, n) => agencyEvents(agency, n, from));
  return [...agencies, ...OFFERS.flatMap((offer, n) => offerEvents(offer, n, from))];
}

function agencyEvents({ organisationId, area, memberIds }: Agency, n: number, from: string): Told[] {
  const isReferrer = n < REFERRERS.length;
  const [name, type] = [`Agency ${n + 1} of ${area}`, isReferrer ? 'SUPPORTED_ACCOM' : 'PERP_SPECIALIST'];
  const stream = organisationStream(organisationId);
  const organisation = { organisationId, organisationName: name, organisationType: type };
  return [
    [stream, { type: 'OrganisationRegistered', data: { organisationId, name, type, area, jurisdiction: 'england' } }],
    [stream, { type: 'AgreementSigned', data: { organisationId, signedOn: from } }],
    ...memberIds.map((memberId, part): Told => {
      const [signInName, role] = [signInNameOf(memberId), roleOf(isReferrer, part === 0)];
      const data = { memberId, name: `Member ${part + 1} of agency ${n + 1}`, signInName, ...organisation, role };
      return [memberStream(memberId), { type: 'MemberEnrolled', data }];
    }),
  ];
}

/** With what a member of an agency signs in, once there is a password. */
export const signInNameOf = (memberId: string): string => `member.${memberId}`;

/** The first member of each agency leads. */
const roleOf = (isReferrer: boolean, isFirst: boolean): Role =>
  isReferrer ? (isFirst ? 'safeguarding-lead' : 'referrer') : isFirst ? 'service-manager' : 'service-worker';

function offerEvents({ serviceId, owner, areas, criterionIds }: Offer, n: number, from: string) {
  const stream = serviceStream(serviceId);
  const [name, summary] = [`Programme ${n + 1}`, 'Work with people who use abusive behaviour.'];
  const data = { serviceId, organisationId: owner.organisationId, name, summary, areas, delivery: 'GROUP', weeks: 26 };
  const barriers = ['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH', 'SUBSTANCE_STABILISATION'];
  const criteria = criterionIds.map((criterionId, one) => ({
    ...{ criterionId, barrier: barriers[one] ?? 'COST', text: `Condition ${one + 1}`, kind: 'HARD' },
  }));
  return [
    [stream, { type: 'ServicePublished', data }],
    [stream, { type: 'CriteriaPublished', data: { serviceId, version: 1, from, criteria } }],
  ] as const;
}
