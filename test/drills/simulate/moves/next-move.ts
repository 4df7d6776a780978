import { HOSTEL, POLICE, STRANGER } from '../world/cast.js';
import { changeAction, logAction, recordForumCase, recordHearing } from './forum-moves.js';
import { MISTAKES, type Desk, type Move } from './move.js';
import { referralStep, startReferral } from './referral-moves.js';
import { recordSharing, release } from './sharing-moves.js';

type Choice = (desk: Desk) => Move | undefined | Promise<Move | undefined>;

const AT_HOSTEL: readonly Choice[] = [
  startReferral,
  ...[referralStep, referralStep, referralStep, referralStep],
  recordForumCase,
  ...[recordHearing, logAction, logAction, changeAction],
  ...[recordSharing, release],
];
const AT_SERVICE: readonly Choice[] = [...Array<Choice>(9).fill(referralStep), changeAction];

/** What somebody does next; undefined when what they would like to do has nothing to be done to. */
export async function nextMove(desk: Desk): Promise<Move | undefined> {
  const { organisationId } = desk.signed.member;
  if (organisationId === POLICE) return changeAction(desk);
  if (organisationId === STRANGER && !desk.random.chance(MISTAKES)) return undefined;
  return desk.random.pick(organisationId === HOSTEL ? AT_HOSTEL : AT_SERVICE)(desk);
}
