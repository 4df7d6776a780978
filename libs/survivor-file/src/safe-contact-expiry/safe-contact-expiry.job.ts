import { newId, RevisionConflict, runDecider, systemContext } from '#event-store';
import type { Job } from '#jobs';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import type { SurvivorEventStore } from '../survivor-ports.js';
import type { ExpiredContact, ExpiredContacts } from './expired-contacts.query.js';

/** Puts every safe way that nobody confirmed again on record as expired, once however often or wherever this runs. */
export class SafeContactExpiry implements Job {
  readonly name = 'safe-contact-expiry';

  constructor(
    private readonly store: SurvivorEventStore,
    private readonly expired: ExpiredContacts,
  ) {}

  async run(now: Date): Promise<void> {
    for (const contact of await this.expired.before(now)) await this.putOnRecord(contact, now);
  }

  /** When it is confirmed again in that very moment, nothing is written: the next run looks again. */
  private async putOnRecord({ survivorFileId, contactId, expiresAt }: ExpiredContact, now: Date): Promise<void> {
    const command = { type: 'ExpireSafeContact', contactId, now } as const;
    const stream = survivorFileStream(survivorFileId);
    const context = systemContext(newId(contactId, `expired:${expiresAt.toISOString()}`), now);
    try {
      await runDecider(this.store, { decider: survivorFileDecider, stream, command }, context);
    } catch (conflict) {
      if (!(conflict instanceof RevisionConflict)) throw conflict;
    }
  }
}
