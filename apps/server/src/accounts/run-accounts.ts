import { Invitations, MemberReader, SecondFactors, Sessions, SignInAttempts, type AccessOptions } from '#access';
import type { Database } from '#database';

/** What the commands work on. */
export interface AccountsGround {
  readonly database: Database;
  readonly options: AccessOptions;
  readonly now: Date;
}

/** The words were no command, or name nobody. The message says what to type. */
export class AccountsUsage extends Error {
  override readonly name = 'AccountsUsage';
}

/** What to type. */
export const ACCOUNTS_USAGE = `npm run -s accounts -- <what> <sign-in name>

  unlock        lets somebody try again at once who was told to wait
  invite        gives an invitation code, with which somebody whom their organisation vouches for finds their account
  forget-codes  lets somebody set up codes again who has lost their telephone and their recovery codes
  sign-out      ends every session of somebody, from their next request on`;

type Work = (ground: AccountsGround, memberId: string, name: string) => Promise<string>;

const COMMANDS: Readonly<Record<string, Work>> = {
  async unlock({ database, options, now }, _, name) {
    await new SignInAttempts(database, options).unlock(name, now);
    return `${name} can try again.`;
  },
  async invite({ database, options, now }, memberId, name) {
    const code = await new Invitations(database, options).invite(memberId, now);
    return `The invitation of ${name}, for a week, once. Hand it over in person or by telephone:\n  ${code}`;
  },
  async 'forget-codes'({ database, options }, memberId, name) {
    await new SecondFactors(database, options).forget(memberId);
    await new Sessions(database, options).endAllOf(memberId);
    return `${name} is signed out and sets up codes at the next sign-in. Make sure first that it was really them who asked.`;
  },
  async 'sign-out'({ database, options }, memberId, name) {
    await new Sessions(database, options).endAllOf(memberId);
    return `${name} is signed out everywhere.`;
  },
};

/** Does what `words` ask for and gives the line to print. Throws `AccountsUsage`. */
export async function runAccounts(
  ground: AccountsGround,
  [what = '', name = '', ...rest]: readonly string[],
): Promise<string> {
  const work = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  if (!work || name === '' || rest.length > 0) throw new AccountsUsage(ACCOUNTS_USAGE);
  const member = await new MemberReader(ground.database).enabledNamed(name);
  if (!member) throw new AccountsUsage(`Nobody who may come in signs in as ${JSON.stringify(name)}. Check the name.`);
  return work(ground, member.memberId, name);
}
