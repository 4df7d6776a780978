import type { Database } from '#database';

/** Partitions that stand ready behind the one that is being written. One holds ten million positions. */
const AHEAD = 2;
/** Less than one whole partition ahead: the job has not run for a long time, or fails. */
export const FEW_POSITIONS = 10_000_000n;
/** At a thousand events a second, a quarter of an hour. */
export const TOO_FEW_POSITIONS = 1_000_000n;

/** The room of the log: partitions of `es.event`, made ahead while it is in use. */
export class LogPartitions {
  readonly name = 'log-partitions';

  constructor(private readonly database: Pick<Database, 'query'>) {}

  /** Makes the partitions that are missing. To be run at the start and every minute; several programs may. */
  async run(): Promise<void> {
    await this.database.query('SELECT es.ensure_partitions($1)', [AHEAD]);
  }

  /** How many events there is room for. When it is none, appends fail. */
  async positionsLeft(): Promise<bigint> {
    const [row] = await this.database.query<{ left: string }>(
      'SELECT es.positions_end() - next_position AS left FROM es.log',
    );
    return BigInt(row?.left ?? 0);
  }
}
