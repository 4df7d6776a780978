import { keysRunningOut } from '#access';
import type { Database } from '#database';
import type { Clock } from '#kernel';
import type { StorageCheck } from '#storage';

/** Whether programs of organisations will soon be unable to get a token. How many, never which: that is for their administrators. */
export class ProgramKeysCheck {
  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<StorageCheck> {
    const count = await keysRunningOut(this.database, this.clock.now());
    const name = 'program-keys';
    if (count === 0)
      return { name, colour: 'green', says: 'Every service account has a key for three weeks and more.' };
    const accounts = count === 1 ? '1 service account has' : `${count} service accounts have`;
    const says = `${accounts} no key for longer than three weeks. Their administrators add another on /service-accounts.`;
    return { name, colour: 'amber', says };
  }
}
