import type { Database } from '#database';
import { FEW_POSITIONS, LogPartitions, TOO_FEW_POSITIONS } from '#event-store';
import { logChecks } from './log-checks.js';
import type { Log } from './open-log.js';
import type { StorageWarning } from './storage-warning.js';

/** One thing that an operator watches: `amber` wants attention soon, `red` now. Free of secrets and of data. */
export interface StorageCheck {
  readonly name: string;
  readonly colour: 'green' | 'amber' | 'red';
  /** What is so and, unless it is green, what to do. */
  readonly says: string;
}

/** What there is to watch about the storage, beside whether it answers. */
export class StorageChecks {
  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly warnings: readonly StorageWarning[],
    private readonly log?: Log,
  ) {}

  private readonly others: (() => Promise<readonly StorageCheck[]>)[] = [];

  /** Has something else be looked at, beside the storage. */
  also(look: () => Promise<readonly StorageCheck[]>): void {
    this.others.push(look);
  }

  /** Looks now. Throws when the database does not answer. */
  async look(): Promise<readonly StorageCheck[]> {
    const left = await new LogPartitions(this.database).positionsLeft();
    const ofLog = this.log ? await logChecks(this.log) : [];
    const others = await Promise.all(this.others.map((look) => look()));
    return [roomCheck(left), ...ofLog, ...this.warnings.map(warningCheck), ...others.flat()];
  }
}

/** `left` is how many more events the log has room for. */
export function roomCheck(left: bigint): StorageCheck {
  const room = `The log has room for ${left.toLocaleString('en-GB')} more events`;
  const colour = left < TOO_FEW_POSITIONS ? 'red' : left < FEW_POSITIONS ? 'amber' : 'green';
  const advice = '. More is made every minute by the job log-partitions: look for its faults in the log of the server';
  return { name: 'log-room', colour, says: `${room}${colour === 'green' ? '' : advice}.` };
}

const warningCheck = ({ code, says }: StorageWarning): StorageCheck => ({ name: code, colour: 'amber', says });
