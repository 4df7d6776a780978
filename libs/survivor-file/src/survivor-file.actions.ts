import { defineActions, type Member, type Resource } from '#access';
import { isAdvocate, isConsulting, type SurvivorFile } from './domain/survivor-file.state.js';

const ADVOCATE = { 'survivor-advocate': ['advocate'] } as const;
const WITH_REASON = { 'forum-coordinator': ['consulting'], 'governance-lead': ['consulting'] } as const;
/** Those who work with the person referred, or sit at a table where a case is heard. */
const STAFF = {
  referrer: 'always',
  'safeguarding-lead': 'always',
  'service-worker': 'always',
  'service-manager': 'always',
  'survivor-advocate': 'always',
  'forum-coordinator': 'always',
} as const;
/** Of the cases of a file only what keeps people away counts: whoever has a part in the perpetrator's case has none in this. */
const ofFile = { purpose: 'safeguarding', log: 'case', minds: 'walls' } as const;

/**
 * Who may do what (domain §1.3, partitions V and L). `advocate` is an advocate of this very file; `keeper` works where it is
 * kept; `consulting` is who said in the last hour why they have to look into it. That an address may have been seen is reported
 * of a case by whoever has a part in it, and opens nothing.
 */
export const survivorFileActions = defineActions({
  'survivor-file:list': { who: { 'survivor-advocate': 'always' }, purpose: 'safeguarding', log: 'case' },
  'survivor-file:open': { who: { 'survivor-advocate': 'always' }, ...ofFile },
  'survivor-file:read': { who: { ...ADVOCATE, ...WITH_REASON, auditor: 'always' }, ...ofFile },
  'survivor-file:locate': { who: { ...ADVOCATE, ...WITH_REASON }, ...ofFile, stepUp: true },
  'survivor-file:record': { who: ADVOCATE, ...ofFile },
  'survivor-file:raise-incident': { who: { ...ADVOCATE, ...WITH_REASON }, ...ofFile },
  'survivor-file:close-incident': { who: { ...ADVOCATE, 'governance-lead': ['consulting'] }, ...ofFile },
  'survivor-file:consult': { who: { 'forum-coordinator': 'always', 'governance-lead': ['keeper'] }, ...ofFile },
  'address-seen:report': { who: STAFF, purpose: 'safeguarding', log: 'case' },
});

/** Who asks and when: advocates and those who gave a reason stand in a relation of their own, not of their organisation's. */
export interface Asking {
  readonly member: Pick<Member, 'memberId' | 'organisationId'>;
  readonly now: Date;
}

/** The relations of a file as they are for who asks; undefined when there is none. */
export function survivorFileResource(file: SurvivorFile, { member, now }: Asking): Resource | undefined {
  if (file.status === 'none') return undefined;
  const { memberId, organisationId } = member;
  const { survivorFileId: id, caseIds, advocateOrganisationId } = file;
  const relations = {
    keeper: [advocateOrganisationId],
    advocate: isAdvocate(file, memberId) ? [organisationId] : [],
    consulting: isConsulting(file, memberId, now) ? [organisationId] : [],
  };
  return { ...{ kind: 'survivor-file', id, caseIds }, relations };
}
