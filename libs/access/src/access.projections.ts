import { MemberProjection } from './members/member.projection.js';

/** The read models of this context. */
export const accessProjections = [new MemberProjection()];
