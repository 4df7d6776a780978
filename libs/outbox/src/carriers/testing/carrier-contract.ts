import type { Carrier } from '../../carrier.js';
import { clear } from '../../cleared.js';

/** What came out on the other side of a carrier. */
export interface Carried {
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** What the other side can tell repeats by. */
  readonly id: string;
}

/** A carrier and the other side of it, under control of the specification. */
export interface CarrierSubject {
  readonly carrier: Carrier;
  /** An address that the other side knows, and another. */
  readonly addresses: readonly [string, string];
  /** Everything that came, in the order in which it came. */
  carried(): Promise<readonly Carried[]>;
  /** From now on the other side says no. */
  refuse(): Promise<void>;
  /** From now on it takes what it is given, and the answer is lost. */
  loseAnswers(): Promise<void>;
  /** Takes everything again, and answers. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

const LINK = 'https://sightline.example/referrals/5f000001-0000-4000-8000-000000000001';

/** What every carrier does, whatever is behind it. `make` gives one with nothing carried yet. */
export function carrierContract(name: string, make: () => Promise<CarrierSubject>): void {
  describe(`A carrier ${name}`, () => {
    let subject: CarrierSubject;
    beforeEach(async () => (subject = await make()));
    afterEach(() => subject.close());

    const carry = (key: string, isRepeat = false, words: Partial<Carried> = {}) =>
      subject.carrier.carry(
        clear(
          { key, isRepeat },
          {
            way: 'email',
            address: subject.addresses[0],
            subject: 'Sightline: a decision is due',
            text: LINK,
            ...words,
          },
        ),
      );

    it('brings the subject and the text, as they are, to that address and nobody else', async () => {
      await carry('e/r/0/m');
      await carry('e/r/0/n', false, { address: subject.addresses[1] });
      expect(await subject.carried()).toMatchObject([
        { address: subject.addresses[0], subject: 'Sightline: a decision is due', text: LINK },
        { address: subject.addresses[1], subject: 'Sightline: a decision is due', text: LINK },
      ]);
    });

    it('throws while the other side says no, and carries when it says yes again', async () => {
      await subject.refuse();
      const failure = await carry('e/r/0/m').then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ message: expect.any(String) as string });
      expect(await subject.carried()).toEqual([]);
      await subject.recover();
      await carry('e/r/0/m', true);
      expect(await subject.carried()).toHaveLength(1);
    });

    it('lets the other side tell a message whose answer was lost from its repeat', async () => {
      await subject.loseAnswers();
      await carry('e/r/0/m').catch(() => undefined);
      await subject.recover();
      await carry('e/r/0/m', true);
      await carry('e/r/1/m');
      const ids = (await subject.carried()).map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
      expect(ids.filter((id) => id === ids[0])).toHaveLength(ids.length - 1);
    });

    it('gives no id from which the key could be read', async () => {
      await carry('5f000001-0000-4000-8000-000000000001/referrals-v1/0');
      expect(JSON.stringify(await subject.carried())).not.toContain('referrals-v1');
    });
  });
}
