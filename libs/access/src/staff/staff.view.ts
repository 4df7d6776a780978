import { labelOf } from '#kernel';
import type { Refused } from '#web';
import type { MarkKind } from '../domain/identity-marks.js';
import { ROLES } from '../domain/roles.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import type { StaffMember } from './staff.query.js';

type Member = Pick<SignedIn['member'], 'memberId'>;

export const STAFF_MEMBER_TEMPLATE = 'access/src/staff/staff-member.njk';

/** What somebody can be compared by, in words that say nothing of what it is. */
const COMPARED_BY: Partial<Record<MarkKind, string>> = {
  name: 'Names',
  'surname-birth': 'Date of birth',
  'surname-postcode': 'Postcode',
  address: 'House',
  phone: 'Telephone number',
  email: 'Email address',
  'staff-number': 'Staff number',
  'sign-in': 'Account at an identity provider',
};

/** The page "Members". */
export const staffView = (members: readonly StaffMember[]) => ({ members: members.map(rowOf) });

/** The page of one member, with what was typed where it was refused. Nobody states who they are themselves: no form for that. */
export function staffMemberView(member: StaffMember, { memberId }: Member, refused?: Refused) {
  const { errors = [], entered = {}, commandId } = refused ?? {};
  return { ...rowOf(member), isOwn: member.memberId === memberId, errors, entered, commandId };
}

const rowOf = ({ memberId, name, role, disabled, comparedBy, otherAccounts }: StaffMember) => ({
  ...{ memberId, name, disabled, otherAccounts },
  role: labelOf(ROLES, role),
  comparedBy: comparedBy.flatMap((kind) => COMPARED_BY[kind] ?? []).join('; '),
});
