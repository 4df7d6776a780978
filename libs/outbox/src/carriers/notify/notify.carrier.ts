import { Carrier } from '../../carrier.js';
import type { Cleared } from '../../cleared.js';
import { messageIdOf } from '../message-id.js';
import type { NotifyClient } from './notify-client.js';

/**
 * Carries e-mails by GOV.UK Notify, with a template whose subject is ((subject)) and whose body is ((text)). Notify does
 * not tell repeats itself, so before a repeat it is asked whether it has the message.
 */
export class NotifyCarrier extends Carrier {
  constructor(
    private readonly client: NotifyClient,
    private readonly templateId: string,
  ) {
    super();
  }

  /** Throws what `NotifyClient` throws. */
  async carry({ key, address, subject, text, isRepeat }: Cleared): Promise<void> {
    const reference = messageIdOf(key);
    if (isRepeat && (await this.client.has(reference))) return;
    await this.client.sendEmail({
      address,
      templateId: this.templateId,
      personalisation: { subject, text },
      reference,
    });
  }
}
