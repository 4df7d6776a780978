import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { Role } from '../domain/roles.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Work that waits for a member in a list of their own: how much, where, and by which day the first of it. Nobody’s name. */
export interface Duty {
  readonly text: string;
  readonly href: string;
  /** Absent where no day is set. */
  readonly dueOn?: IsoDate;
}

/** How much waits, and when the first of it is due; null where nothing is, or no day is set. */
export interface Waiting {
  readonly count: number;
  readonly dueOn: IsoDate | null;
}

/** Whoever keeps such a list tells of it. Reads what it tells as its list does: by permission, and logged where that is. */
export interface DutyTeller {
  /** Who has such work; nobody else is told, and for nobody else is anything read. */
  readonly role: Role;
  tell(signed: SignedIn): Promise<readonly Duty[]>;
}

/** The duty of a list, as nothing where nothing waits. */
export const dutyOf = ({ count, dueOn }: Waiting, text: string, href: string): readonly Duty[] =>
  count === 0 ? [] : [{ text, href, ...(dueOn !== null && { dueOn }) }];

/**
 * What waits for members of roles without clocks of their own, for the front page. The front page knows none of the lists,
 * and could not: those about survivors stand apart. Each registers itself.
 */
@Injectable()
export class Duties {
  private readonly tellers: DutyTeller[] = [];

  register(teller: DutyTeller): void {
    this.tellers.push(teller);
  }

  /** What has a day first, by day. */
  async of(signed: SignedIn): Promise<readonly Duty[]> {
    const asked = this.tellers.filter(({ role }) => role === signed.member.role);
    const told = (await Promise.all(asked.map((teller) => teller.tell(signed)))).flat();
    return told.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  }
}

const dayOf = ({ dueOn = '9999-12-31' }: Duty): string => dueOn;
