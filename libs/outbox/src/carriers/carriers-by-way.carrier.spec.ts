import { Carrier } from '../carrier.js';
import { clear, type Cleared, type Way } from '../cleared.js';
import { CarriersByWay } from './carriers-by-way.carrier.js';

class Noting extends Carrier {
  readonly carried: Cleared[] = [];
  carry(cleared: Cleared): Promise<void> {
    this.carried.push(cleared);
    return Promise.resolve();
  }
}
const cleared = (way: Way) => clear({ key: 'k', isRepeat: false }, { way, address: 'a', subject: 'S', text: 'T' });

describe('Carriers by way', () => {
  it('give each message to the carrier of its way', async () => {
    const [mail, mailbox] = [new Noting(), new Noting()];
    const carriers = new CarriersByWay({ email: mail, mailbox });
    await carriers.carry(cleared('mailbox'));
    await carriers.carry(cleared('email'));
    expect([mail.carried.length, mailbox.carried.length]).toEqual([1, 1]);
  });

  it('have the message rest where there is none', async () => {
    await expect(new CarriersByWay({}).carry(cleared('email'))).rejects.toMatchObject({ name: 'NoCarrier' });
  });
});
