import { clear } from '../../cleared.js';
import { carrierContract } from '../testing/carrier-contract.js';
import { startNotifyDouble } from '../testing/notify-double.js';
import { NotifyCarrier } from './notify.carrier.js';
import { notifyAccountOf, NotifyClient } from './notify-client.js';

const ACCOUNT = {
  serviceId: '26785a09-ab16-4eb0-8407-a37497a57506',
  secret: '3d844edf-8d35-48ac-975b-e847b4f122b0',
};
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a';

carrierContract('by GOV.UK Notify', async () => {
  const double = await startNotifyDouble(ACCOUNT);
  return {
    carrier: new NotifyCarrier(new NotifyClient(ACCOUNT, double.address), TEMPLATE),
    addresses: ['maris@idva.example', 'tobias@police.example'],
    carried: async () =>
      double.taken.map(({ email_address, personalisation, reference }) => ({
        ...{ address: email_address, id: reference },
        ...personalisation,
      })),
    refuse: async () => void double.feels('refuses'),
    loseAnswers: async () => void double.feels('hangs-up'),
    recover: async () => void double.feels('takes'),
    close: double.close,
  };
});

describe('GOV.UK Notify', () => {
  const cleared = (isRepeat: boolean) =>
    clear({ key: 'k', isRepeat }, { way: 'email', address: 'maris@idva.example', subject: 'S', text: 'T' });

  it('is asked before a repeat whether it has the message, and is not given it twice', async () => {
    const double = await startNotifyDouble(ACCOUNT);
    const carrier = new NotifyCarrier(new NotifyClient(ACCOUNT, double.address), TEMPLATE);
    double.feels('hangs-up');
    await expect(carrier.carry(cleared(false))).rejects.toThrow();
    double.feels('takes');
    await carrier.carry(cleared(true));
    expect(double.taken).toHaveLength(1);
    await double.close();
  });

  it('refuses a key of another account, and its words are not repeated', async () => {
    const double = await startNotifyDouble(ACCOUNT);
    const stranger = new NotifyClient({ ...ACCOUNT, secret: ACCOUNT.serviceId }, double.address);
    const failure = await new NotifyCarrier(stranger, TEMPLATE).carry(cleared(false)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'NotifyRefused403', message: 'GOV.UK Notify answered 403' });
    expect(double.taken).toEqual([]);
    await double.close();
  });

  it.each([
    [`sightline-${ACCOUNT.serviceId}-${ACCOUNT.secret}`, ACCOUNT],
    [`our key 2-${ACCOUNT.serviceId}-${ACCOUNT.secret}`, undefined],
    [`${ACCOUNT.serviceId}-${ACCOUNT.secret}`, undefined],
    ['sightline', undefined],
  ])('has keys that say whose they are: %s', (key, account) => expect(notifyAccountOf(key)).toEqual(account));
});
