import type { AgencyType, IsoDate } from '#kernel';
import {
  isOffenceData,
  isSpecialCategory,
  type Article9Condition,
  type LawfulBasis,
  type Schedule1Condition,
} from './code-lists/index.js';
import type { SharingDetails } from './sharing.events.js';

/** What the policies look at: what was said, who says it and on which day. */
export interface ProposedSharing {
  readonly details: SharingDetails;
  readonly sharer: { readonly organisationId: string; readonly agencyType: AgencyType };
  readonly decidedOn: IsoDate;
}

/** A named condition under which a decision cannot be recorded. */
export interface SharingPolicy {
  readonly rule: string;
  readonly broken: (sharing: ProposedSharing) => boolean;
}

/** Goes into the envelope of every decision, so that it can be judged by the rules of its day. */
export const SHARING_POLICY_VERSIONS: Readonly<Record<string, string>> = { 'sharing-lawfulness': '1' };

/** Article 6(1)(ea) of the UK GDPR is in force from this day (Data (Use and Access) Act 2025; domain §0.12). */
export const RECOGNISED_INTERESTS_FROM: IsoDate = '2026-02-05';

/** Bodies whose own tasks never rest on Article 6(1)(ea) or (f). */
const PUBLIC_AUTHORITIES: ReadonlySet<AgencyType> = new Set([
  'POLICE',
  'PROBATION',
  'PRISON',
  'YOUTH_JUSTICE',
  'LHA',
  'CSC',
  'ASC',
  'HEALTH',
  'LA_COMMISSIONER',
  'OPCC',
]);
/** Bodies that may process offence data under official authority (Article 10). */
const OFFICIAL_AUTHORITIES: ReadonlySet<AgencyType> = new Set(['POLICE', 'PROBATION', 'PRISON', 'YOUTH_JUSTICE']);

/** Schedule 1 conditions that give 9(2)(g) and 9(2)(h) their footing in UK law. */
const FOOTING: Partial<Record<Article9Condition, readonly Schedule1Condition[]>> = {
  A9_2_G_SPI: ['SCH1_P6', 'SCH1_P7', 'SCH1_P10', 'SCH1_P17', 'SCH1_P18'],
  A9_2_H_HEALTH_SOCIAL_CARE: ['SCH1_P2'],
};

type Situation = Pick<ProposedSharing, 'sharer' | 'decidedOn'>;
const isPublicAuthority = ({ sharer }: Situation): boolean => PUBLIC_AUTHORITIES.has(sharer.agencyType);

/** Bases, by the beginning of their codes, that not everybody may use or not at all times. */
const BASES_OF_SOME: readonly { rule: string; basis: string; isClosedTo: (situation: Situation) => boolean }[] = [
  {
    rule: 'sharing-official-authority-not-held',
    basis: 'A10_OFFICIAL_AUTHORITY',
    isClosedTo: ({ sharer }) => !OFFICIAL_AUTHORITIES.has(sharer.agencyType),
  },
  {
    rule: 'sharing-recognised-interest-not-in-force',
    basis: 'A6_1_EA_RLI_',
    isClosedTo: ({ decidedOn }) => decidedOn < RECOGNISED_INTERESTS_FROM,
  },
  {
    rule: 'sharing-recognised-interest-public-authority',
    basis: 'A6_1_EA_RLI_',
    isClosedTo: isPublicAuthority,
  },
  {
    rule: 'sharing-legitimate-interests-public-authority',
    basis: 'A6_1_F_LEGIT_INTEREST',
    isClosedTo: isPublicAuthority,
  },
];

/** Whether this sharer could not rest a decision of that day on this basis, whatever else it says. */
export const cannotRestOn = (basis: string, situation: Situation): boolean =>
  BASES_OF_SOME.some((closed) => basis.startsWith(closed.basis) && closed.isClosedTo(situation));

const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const rests = ({ details }: ProposedSharing, basis: LawfulBasis): boolean => details.lawfulBases.includes(basis);
const restsOnAny = ({ details }: ProposedSharing, prefix: string): boolean =>
  details.lawfulBases.some((basis) => basis.startsWith(prefix));
const isAgainstARefusal = ({ details }: ProposedSharing): boolean =>
  details.consentResult === 'REFUSED' || details.consentResult === 'WITHDRAWN';
const hasTheirConsent = ({ details }: ProposedSharing): boolean =>
  details.consentResult === 'GIVEN' && details.consentFrom === 'PERSON_REFERRED';
const article9LacksFooting = (sharing: ProposedSharing): boolean =>
  Object.entries(FOOTING).some(
    ([article9, conditions]) =>
      rests(sharing, article9 as Article9Condition) && !conditions.some((condition) => rests(sharing, condition)),
  );

/** What every decision must say, whichever way it goes (domain §7.5). */
export const RECORD_POLICIES: readonly SharingPolicy[] = [
  { rule: 'sharing-items-missing', broken: ({ details }) => details.items.length === 0 },
  { rule: 'sharing-recipient-missing', broken: ({ details }) => details.recipientOrganisationIds.length === 0 },
  {
    rule: 'sharing-with-own-organisation',
    broken: ({ details, sharer }) => details.recipientOrganisationIds.includes(sharer.organisationId),
  },
  { rule: 'sharing-necessity-missing', broken: ({ details }) => blank(details.necessity) },
  { rule: 'sharing-proportionality-missing', broken: ({ details }) => blank(details.proportionality) },
  {
    rule: 'sharing-consent-reason-missing',
    broken: ({ details }) => details.consentResult === 'NOT_SOUGHT' && details.consentNotSoughtReason === undefined,
  },
  {
    rule: 'sharing-not-informed-reason-missing',
    broken: ({ details }) => details.personInformed !== 'YES' && details.notInformedReason === undefined,
  },
  {
    rule: 'sharing-review-date-missing',
    broken: ({ details }) => details.decision === 'DEFER' && details.reviewOn === undefined,
  },
  {
    rule: 'sharing-review-date-past',
    broken: ({ details, decidedOn }) => details.reviewOn !== undefined && details.reviewOn < decidedOn,
  },
];

/** What must also hold before anything leaves the organisation (domain §7.2, rules a, b, c and e). */
export const RELEASE_POLICIES: readonly SharingPolicy[] = [
  { rule: 'sharing-lawful-basis-missing', broken: (sharing) => !restsOnAny(sharing, 'A6_') },
  {
    rule: 'sharing-special-category-condition-missing',
    broken: (sharing) => isSpecialCategory(sharing.details.items) && !restsOnAny(sharing, 'A9_'),
  },
  { rule: 'sharing-schedule-1-condition-missing', broken: article9LacksFooting },
  {
    rule: 'sharing-offence-data-condition-missing',
    broken: (sharing) =>
      isOffenceData(sharing.details.items) &&
      !restsOnAny(sharing, 'SCH1_') &&
      !rests(sharing, 'A10_OFFICIAL_AUTHORITY'),
  },
  ...BASES_OF_SOME.map(({ rule, basis, isClosedTo }) => ({
    rule,
    broken: (sharing: ProposedSharing) => restsOnAny(sharing, basis) && isClosedTo(sharing),
  })),
  {
    rule: 'sharing-at-risk-basis-missing',
    broken: (sharing) => rests(sharing, 'SCH1_P18') && blank(sharing.details.atRiskBasis),
  },
  {
    rule: 'sharing-consent-basis-without-consent',
    broken: (sharing) =>
      (rests(sharing, 'A6_1_A_CONSENT') || rests(sharing, 'A9_2_A_EXPLICIT_CONSENT')) && !hasTheirConsent(sharing),
  },
  {
    rule: 'sharing-override-reason-missing',
    broken: (sharing) => isAgainstARefusal(sharing) && blank(sharing.details.overrideReason),
  },
  {
    rule: 'sharing-withheld-note-missing',
    broken: ({ details }) => details.decision === 'PARTIAL' && blank(details.withheld),
  },
];

/** Whether anything leaves the organisation by this decision. */
export const isToShare = ({ decision }: Pick<SharingDetails, 'decision'>): boolean =>
  decision === 'SHARE' || decision === 'PARTIAL';

/** The codes of all rules that `sharing` breaks, in the order of the lists above; none when it may be recorded. */
export function brokenSharingRules(sharing: ProposedSharing): readonly string[] {
  const policies = isToShare(sharing.details) ? [...RECORD_POLICIES, ...RELEASE_POLICIES] : RECORD_POLICIES;
  return policies.filter((policy) => policy.broken(sharing)).map((policy) => policy.rule);
}
