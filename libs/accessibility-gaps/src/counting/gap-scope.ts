import type { Member, Role } from '#access';
import type { IsoDate } from '#kernel';

/** What is counted: a period and, for a service's own manager, the own organisation only. */
export interface GapScope {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly recipientOrganisationId?: string | undefined;
}

/** How exactly a member may see: every figure, those of the own services, or only what cannot point at a person. */
export type Exactness = 'all' | 'own-services' | 'suppressed';

const EXACT: Partial<Readonly<Record<Role, Exactness>>> = {
  'safeguarding-lead': 'all',
  auditor: 'all',
  'service-manager': 'own-services',
};

/** Nobody sees exactly unless their role says so. */
export const exactnessFor = ({ role }: Pick<Member, 'role'>): Exactness => EXACT[role] ?? 'suppressed';

/** The period narrowed to what the member may see exactly. */
export function scopeFor(
  member: Pick<Member, 'role' | 'organisationId'>,
  period: Omit<GapScope, 'recipientOrganisationId'>,
): GapScope {
  const own = exactnessFor(member) === 'own-services' ? { recipientOrganisationId: member.organisationId } : {};
  return { ...period, ...own };
}
