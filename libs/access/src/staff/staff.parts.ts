import { StateIdentityHandler } from '../state-identity/state-identity.command.js';
import { StateIdentityPage } from '../state-identity/state-identity.page.js';
import { StateSamePersonHandler } from '../state-same-person/state-same-person.command.js';
import { StateSamePersonPage } from '../state-same-person/state-same-person.page.js';
import { MemberChanges } from './member-changes.js';
import { OneMember } from './one-member.js';
import { StaffMemberPage } from './staff-member.page.js';
import { StaffPage } from './staff.page.js';
import { Staff } from './staff.query.js';

/** Pages of an organisation's members, for its administrators. */
export const staffControllers = [StaffPage, StaffMemberPage, StateIdentityPage, StateSamePersonPage];

/** What they and the commands of them are made of. */
export const staffProviders = [Staff, MemberChanges, OneMember, StateIdentityHandler, StateSamePersonHandler];
