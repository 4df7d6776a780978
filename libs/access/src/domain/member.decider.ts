import { RuleBroken, type DataOf, type Decider } from '#kernel';
import { brokenByIdentity } from './identity.policies.js';
import type { MemberEvent, SamePersonGround } from './member.events.js';
import { isSignInName } from './member.policies.js';
import type { Role } from './roles.js';

export type MemberCommand =
  | { type: 'Enrol'; member: DataOf<MemberEvent, 'MemberEnrolled'> }
  | { type: 'ChangeRole'; role: Role }
  | { type: 'Disable' }
  | { type: 'Enable' }
  | { type: 'LinkSignIn'; issuer: string; subject: string }
  | { type: 'StateIdentity'; identity: DataOf<MemberEvent, 'IdentityStated'> }
  | { type: 'FindSamePerson'; otherMemberId: string; ground: SamePersonGround; statedBy?: string };

export type MemberState =
  | { status: 'none' }
  | {
      status: 'enabled' | 'disabled';
      memberId: string;
      organisationId: string;
      role: Role;
      /** Who they are at their identity provider, once that is known. */
      link?: { issuer: string; subject: string };
      /** Their other accounts, as far as they were found from this one. */
      sameAs?: readonly string[];
    };

/** Somebody who may sign in: enrolled once, then enabled or disabled, with one role at a time. */
export const memberDecider: Decider<MemberState, MemberCommand, MemberEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Enrol': {
        if (state.status !== 'none') throw new RuleBroken('member-already-enrolled');
        if (!isSignInName(command.member.signInName)) throw new RuleBroken('sign-in-name-not-usable');
        return [{ type: 'MemberEnrolled', data: command.member }];
      }
      case 'ChangeRole': {
        const { memberId, role, status } = enrolled(state);
        if (status === 'disabled') throw new RuleBroken('member-is-disabled');
        return role === command.role ? [] : [{ type: 'RoleChanged', data: { memberId, role: command.role } }];
      }
      case 'Disable': {
        const { memberId, status } = enrolled(state);
        return status === 'disabled' ? [] : [{ type: 'MemberDisabled', data: { memberId } }];
      }
      case 'Enable': {
        const { memberId, status } = enrolled(state);
        return status === 'enabled' ? [] : [{ type: 'MemberEnabled', data: { memberId } }];
      }
      case 'LinkSignIn': {
        const { memberId, status, link } = enrolled(state);
        if (status === 'disabled') throw new RuleBroken('member-is-disabled');
        const { issuer, subject } = command;
        if (link?.issuer === issuer && link.subject === subject) return [];
        return [{ type: 'SignInLinked', data: { memberId, issuer, subject } }];
      }
      case 'StateIdentity': {
        const { memberId } = enrolled(state);
        const { identity } = command;
        if (identity.statedBy === memberId) throw new RuleBroken('own-identity');
        const broken = brokenByIdentity(identity);
        if (broken) throw new RuleBroken(broken);
        return [{ type: 'IdentityStated', data: { ...identity, memberId } }];
      }
      case 'FindSamePerson': {
        const { memberId, sameAs = [] } = enrolled(state);
        const { otherMemberId, ground, statedBy } = command;
        if (otherMemberId === memberId) throw new RuleBroken('same-account');
        if (sameAs.includes(otherMemberId)) return [];
        const by = statedBy === undefined ? {} : { statedBy };
        return [{ type: 'SamePersonFound', data: { memberId, otherMemberId, ground, ...by } }];
      }
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'MemberEnrolled':
        return { status: 'enabled', memberId: data.memberId, organisationId: data.organisationId, role: data.role };
      case 'RoleChanged':
        return state.status === 'none' ? state : { ...state, role: data.role };
      case 'MemberDisabled':
        return state.status === 'none' ? state : { ...state, status: 'disabled' };
      case 'MemberEnabled':
        return state.status === 'none' ? state : { ...state, status: 'enabled' };
      case 'SignInLinked':
        return state.status === 'none' ? state : { ...state, link: { issuer: data.issuer, subject: data.subject } };
      case 'IdentityStated':
        return state; // who they are is for comparing, and no rule of an account hangs on it
      case 'SamePersonFound':
        return state.status === 'none' ? state : { ...state, sameAs: [...(state.sameAs ?? []), data.otherMemberId] };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function enrolled(state: MemberState): Exclude<MemberState, { status: 'none' }> {
  if (state.status === 'none') throw new RuleBroken('member-not-enrolled');
  return state;
}
