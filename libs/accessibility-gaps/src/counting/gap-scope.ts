import type { Member, Role } from '#access';
import { codeList, type CodeOf, type IsoDate } from '#kernel';

/** What is counted: a period, and whose: a service's own, those of cases in which an organisation has a part, or all others. */
export interface GapScope {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** Only what services of this organisation said. */
  readonly recipientOrganisationId?: string | undefined;
  /** Only what happened in cases of this organisation: it referred, looked, or was asked. */
  readonly sideOrganisationId?: string | undefined;
  /** Only what happened in cases in which this organisation has no part. */
  readonly otherThanOrganisationId?: string | undefined;
}

/** How exactly a member may see: every figure, those of cases or services of the own organisation, or only what cannot point at a person. */
export type Exactness = 'all' | 'own-cases' | 'own-services' | 'suppressed';

/** Whose cases a safeguarding lead wants counted: those of the own organisation, or everybody else's. */
export const WHOSE_CASES = codeList('gap-cases', { own: 'Your organisation’s cases', others: 'All other cases' });
export type WhoseCases = CodeOf<typeof WHOSE_CASES>;

const EXACT: Partial<Readonly<Record<Role, Exactness>>> = {
  'safeguarding-lead': 'own-cases',
  auditor: 'all',
  'service-manager': 'own-services',
};

/** Whether the member may choose between the own organisation's cases and all others. */
export const maySeeOthers = ({ role }: Pick<Member, 'role'>): boolean => EXACT[role] === 'own-cases';

/** Nobody sees exactly unless their role says so, and nobody who works with people sees exactly who is not theirs to know. */
export function exactnessFor(member: Pick<Member, 'role'>, whose: WhoseCases = 'own'): Exactness {
  return whose === 'others' && maySeeOthers(member) ? 'suppressed' : (EXACT[member.role] ?? 'suppressed');
}

/** The period narrowed to what the member may see in the way that they see it. */
export function scopeFor(
  member: Pick<Member, 'role' | 'organisationId'>,
  { from, to, whose }: { from?: IsoDate | undefined; to?: IsoDate | undefined; whose?: WhoseCases | undefined },
): GapScope {
  const { organisationId } = member;
  if (maySeeOthers(member) && whose === 'others') return { from, to, otherThanOrganisationId: organisationId };
  switch (exactnessFor(member)) {
    case 'own-cases':
      return { from, to, sideOrganisationId: organisationId };
    case 'own-services':
      return { from, to, recipientOrganisationId: organisationId };
    case 'all':
    case 'suppressed':
      return { from, to };
  }
}

/** Whether figures of this scope are shown to somebody who is shown its single cases too. */
export const isOwnOnly = ({ recipientOrganisationId, sideOrganisationId }: GapScope): boolean =>
  (recipientOrganisationId ?? sideOrganisationId) !== undefined;

/** A word for whose cases or services are counted, to keep counts under. */
export function scopeName({ recipientOrganisationId, sideOrganisationId, otherThanOrganisationId }: GapScope): string {
  if (recipientOrganisationId !== undefined) return `services of ${recipientOrganisationId}`;
  if (sideOrganisationId !== undefined) return `cases with ${sideOrganisationId}`;
  return otherThanOrganisationId === undefined ? 'all' : `all but ${otherThanOrganisationId}`;
}
