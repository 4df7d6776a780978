import { InheritedWallsProjection } from './likeness/inherited-walls.projection.js';
import { SignInLinkProjection } from './link-sign-in/sign-in-link.projection.js';
import { MemberProjection } from './members/member.projection.js';
import { oversightProjections } from './oversight.parts.js';
import { ServiceAccountProjection } from './service-accounts/service-account.projection.js';
import { RestrictionProjection } from './restrictions/restriction.projection.js';

/** The read models of this context. */
export const accessProjections = [
  new MemberProjection(),
  new SignInLinkProjection(),
  new RestrictionProjection(),
  new ServiceAccountProjection(),
  new InheritedWallsProjection(),
  ...oversightProjections,
];
