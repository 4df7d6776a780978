import type { Clock } from '#kernel';
import { Carrier } from '../../carrier.js';
import type { Cleared } from '../../cleared.js';
import { messageIdOf } from '../message-id.js';
import type { MailboxFiles } from './mailbox-files.js';

/** Carries messages to mailboxes of this installation. The same message again takes its own place. */
export class MailboxCarrier extends Carrier {
  constructor(
    private readonly mailboxes: MailboxFiles,
    private readonly clock: Clock,
  ) {
    super();
  }

  async carry({ key, address, subject, text }: Cleared): Promise<void> {
    const mail = { id: messageIdOf(key), at: this.clock.now().toISOString(), subject, text };
    await this.mailboxes.put(address, mail);
  }
}
