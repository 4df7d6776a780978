import { codeList, labelOf } from '#kernel';
import { ROLES, type Role } from '../domain/roles.js';
import { PROGRAM_ROLES } from '../domain/scopes.js';

/** The roles in which a program may work, as its form offers them. */
export const PROGRAM_ROLE_LIST = codeList(
  'program-role',
  Object.fromEntries(PROGRAM_ROLES.map((role: Role) => [role, labelOf(ROLES, role)])),
);
