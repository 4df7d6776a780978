import { RuleBroken, type DataOf } from '#kernel';
import { isConflict, type HoldEvent, type HoldFinding } from './hold.events.js';
import type { ConflictDeclared } from './restriction.events.js';

/** One likeness that keeps a member from the case until somebody has looked. */
interface Held {
  readonly caseId: string;
  readonly memberId: string;
}

/** What was found between members and people in the case, and what is not decided yet. */
export interface Holds {
  /** Every likeness that was ever found: none is asked about twice. */
  readonly found: readonly string[];
  readonly waiting: Readonly<Record<string, Held>>;
}

export const NO_HOLDS: Holds = { found: [], waiting: {} };

export type HoldCommand =
  | { readonly type: 'Hold'; readonly likeness: DataOf<HoldEvent, 'MemberHeld'> }
  | {
      readonly type: 'DecideHold';
      readonly likenessId: string;
      readonly finding: HoldFinding;
      readonly by: string;
      readonly accounts?: readonly string[];
      readonly at: string;
    };

/** Who is held from the case at the moment, and may keep none of its lists. */
export const heldIn = ({ waiting }: Holds): readonly string[] => Object.values(waiting).map(({ memberId }) => memberId);

/**
 * A hold begins with what Sightline finds and ends with what a person says of it, who is not the member (security §2.3,
 * I6). What is exact is a wall at once: its end is asked for and agreed to like that of any other.
 */
export function decideOnHold(command: HoldCommand, { found, waiting }: Holds): (HoldEvent | ConflictDeclared)[] {
  if (command.type === 'Hold')
    return found.includes(command.likeness.likenessId) ? [] : [{ type: 'MemberHeld', data: command.likeness }];
  const { likenessId, finding, by, accounts = [], at } = command;
  const held = Object.hasOwn(waiting, likenessId) ? waiting[likenessId] : undefined;
  if (!held) throw new RuleBroken('hold-not-waiting');
  if (heldIn({ found, waiting }).some((id) => id === by || accounts.includes(id)))
    throw new RuleBroken('list-keeper-conflicted');
  const { caseId, memberId } = held;
  const others = Object.entries(waiting).some(([id, other]) => id !== likenessId && other.memberId === memberId);
  const data = { caseId, memberId, likenessId, finding, isLast: !others, decidedBy: by, at };
  const conflict: ConflictDeclared = { type: 'ConflictDeclared', data: { caseId, memberId, from: at } };
  return [{ type: 'HoldDecided', data }, ...(isConflict(finding) ? [conflict] : [])];
}

/** What is found and waits after an event. */
export function afterHold(holds: Holds, { type, data }: HoldEvent): Holds {
  const { likenessId, caseId, memberId } = data;
  if (type === 'HoldDecided')
    return { ...holds, waiting: Object.fromEntries(Object.entries(holds.waiting).filter(([id]) => id !== likenessId)) };
  const waits = data.strength === 'possible' ? { [likenessId]: { caseId, memberId } } : {};
  return { found: [...holds.found, likenessId], waiting: { ...holds.waiting, ...waits } };
}
