import type { RecordedEvent } from '#event-store';
import type { ActionRaised } from '#forums';
import { londonInstant } from '#kernel';
import { Reactor, type Messages } from '#outbox';
import type { ReferralEvent } from '#referrals';

type Read =
  Extract<ReferralEvent, { type: 'ReferralSubmitted' | 'ReferralDeclined' | 'ReferralAccepted' }> | ActionRaised;

/** Tells those concerned, and reminds them later of what is due: as the product will, once it sends anything. */
export class TellingReactor extends Reactor {
  readonly name = 'drill-telling-v1';
  readonly types = ['ReferralSubmitted', 'ReferralDeclined', 'ReferralAccepted', 'ActionRaised'];

  react(event: RecordedEvent, messages: Messages): void {
    const { type, data } = event as RecordedEvent<Read>;
    switch (type) {
      case 'ReferralSubmitted':
        messages.send('referral-arrived', { referralId: data.referralId });
        messages.send('acknowledge-reminder', { referralId: data.referralId }, londonInstant(data.clock.acknowledgeBy));
        return;
      case 'ReferralAccepted':
      case 'ReferralDeclined':
        messages.send('referral-decided', { referralId: data.referralId, serviceId: data.serviceId });
        return;
      case 'ActionRaised':
        messages.send('action-raised', { actionId: data.actionId, ownerOrganisationId: data.ownerOrganisationId });
        messages.send('action-reminder', { actionId: data.actionId }, londonInstant(data.dueOn));
    }
  }
}
