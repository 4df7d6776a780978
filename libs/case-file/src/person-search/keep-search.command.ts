import type { SignedIn } from '#access';
import { Database } from '#database';
import { newId } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

/** Keeps what a member searches for, so that the address of the results holds an id instead of a name. Gives the id. */
export class KeepSearch extends Command<string> {
  constructor(
    readonly terms: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(KeepSearch)
export class KeepSearchHandler implements ICommandHandler<KeepSearch> {
  constructor(private readonly database: Database) {}

  /** Searches older than a day go, everybody's: nobody can open them any more. */
  async execute({ terms, commandId, signed }: KeepSearch): Promise<string> {
    const searchId = newId(commandId, 'search');
    await this.database.tx(async (tx) => {
      await tx.query(`DELETE FROM case_file.search WHERE searched_at <= $1::timestamptz - interval '1 day'`, [
        signed.now,
      ]);
      await tx.query(
        `INSERT INTO case_file.search (search_id, member_id, terms, searched_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [searchId, signed.member.memberId, terms, signed.now],
      );
    });
    return searchId;
  }
}
