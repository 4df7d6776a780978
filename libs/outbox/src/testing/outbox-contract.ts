import { recorded } from '#event-store/testing';
import type { RecordedEvent } from '#event-store';
import { MOST_ATTEMPTS, TAKEN_FOR_MS } from '../delivery.js';
import type { Outbox } from '../outbox.js';
import { Reactor, type Messages } from '../reactor.js';

/** What the contract is held against: an outbox, and the way in which reactors write to it. */
export interface OutboxSubject {
  readonly outbox: Outbox;
  /** Gives `events` to `reactor` as a projection runner does. */
  write(reactor: Reactor, ...events: RecordedEvent[]): Promise<void>;
}

/** An event that wants messages at these times after noon, in milliseconds. */
interface Wanted {
  readonly afterMs: readonly number[];
}

/** Sends what its events say. */
export class SayingReactor extends Reactor {
  readonly name = 'saying-v1';
  readonly types = ['Said'];

  react({ data, occurredAt }: RecordedEvent, messages: Messages): void {
    for (const ms of (data as Wanted).afterMs)
      messages.send('reminder', { referralId: 'R-1' }, new Date(occurredAt.getTime() + ms));
  }
}

const NOON = new Date('2026-03-02T12:00:00.000Z');
const at = (ms: number): Date => new Date(NOON.getTime() + ms);
const said = (position: bigint, ...afterMs: number[]): RecordedEvent =>
  recorded({ type: 'Said', data: { afterMs } }, { position, occurredAt: NOON });

/** What every outbox does, whatever it stands on. `make` gives an empty one each time. */
export function outboxContract(name: string, make: () => Promise<OutboxSubject>): void {
  const filled = async (...events: RecordedEvent[]) => {
    const subject = await make();
    await subject.write(new SayingReactor(), ...events);
    return subject;
  };

  describe(`The outbox ${name}`, () => {
    it('gives each message once, when it is due, the longest due first', async () => {
      const { outbox } = await filled(said(0n, 2, 1), said(1n, 60_000));
      const [first, second] = [await outbox.take(at(2)), await outbox.take(at(2))];
      expect(first).toMatchObject({ kind: 'reminder', about: { referralId: 'R-1' }, dueAt: at(1), attempt: 1 });
      expect([first?.key.endsWith('/saying-v1/1'), second?.key.endsWith('/saying-v1/0')]).toEqual([true, true]);
      expect(await outbox.take(at(2))).toBeUndefined();
    });

    it('keeps the first message of a key: an event given to its reactor again sends nothing more', async () => {
      const subject = await filled(said(0n, 0));
      const message = await subject.outbox.take(NOON);
      if (message) await subject.outbox.sent(message);
      await subject.write(new SayingReactor(), said(0n, 0));
      expect([message?.eventId, await subject.outbox.take(at(TAKEN_FOR_MS))]).toEqual([
        said(0n).meta.eventId,
        undefined,
      ]);
    });

    it('refuses what is no id and no code, naming the field only', async () => {
      const { write } = await make();
      class NamingReactor extends SayingReactor {
        override react(_: RecordedEvent, messages: Messages): void {
          messages.send('reminder', { name: 'Jasper Thistlewick' });
        }
      }
      await expect(write(new NamingReactor(), said(0n))).rejects.not.toThrow('Jasper');
    });

    it('gives a message to somebody else when whoever took it is not heard of', async () => {
      const { outbox } = await filled(said(0n, 0));
      await outbox.take(NOON);
      expect(await outbox.take(at(TAKEN_FOR_MS - 1))).toBeUndefined();
      expect(await outbox.take(at(TAKEN_FOR_MS))).toMatchObject({ attempt: 2 });
    });

    it('lets a message that failed rest, twice as long each time up to an hour', async () => {
      const { outbox } = await filled(said(0n, 0));
      let now = NOON;
      for (const restS of [15, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]) {
        const message = await outbox.take(now);
        if (message) await outbox.failed(message, 'OutletSilent', now);
        now = new Date(now.getTime() + restS * 1_000);
        expect([message !== undefined, await outbox.take(new Date(now.getTime() - 1))]).toEqual([true, undefined]);
      }
    });

    it('sets aside, in sight, what fails or kills its sender every time, and goes on when somebody says so', async () => {
      const { outbox } = await filled(said(0n, 0, 0));
      const day = 86_400_000;
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        await outbox.take(at(attempt * day)); // kills its sender: nobody says anything
        const failing = await outbox.take(at(attempt * day));
        if (failing) await outbox.failed(failing, 'OutletSilent', at(attempt * day));
      }
      const later = at((MOST_ATTEMPTS + 1) * day);
      expect(await outbox.take(later)).toBeUndefined();
      const { waiting, setAside } = await outbox.status(later);
      expect(setAside.map(({ delivery }) => [delivery.attempts, delivery.error]).sort()).toEqual([
        [MOST_ATTEMPTS, 'NoAnswer'],
        [MOST_ATTEMPTS, 'OutletSilent'],
      ]);
      expect(waiting).toBe(0);
      const key = setAside[0]?.message.key ?? '';
      await outbox.sendAgain(key, later);
      expect(await outbox.take(later)).toMatchObject({ key, attempt: 1 });
    });

    it('believes whoever handed it over, and no late word of a failure', async () => {
      const { outbox } = await filled(said(0n, 0));
      const [slow, quick] = [await outbox.take(NOON), await outbox.take(at(TAKEN_FOR_MS))];
      if (slow) await outbox.failed(slow, 'OutletSilent', at(TAKEN_FOR_MS));
      expect(await outbox.take(at(TAKEN_FOR_MS + 15_000))).toBeUndefined();
      if (slow) await outbox.sent(slow);
      if (quick) await outbox.failed(quick, 'OutletSilent', at(TAKEN_FOR_MS + 15_000));
      if (quick) await outbox.sendAgain(quick.key, at(TAKEN_FOR_MS));
      expect(await outbox.take(at(86_400_000))).toBeUndefined();
    });

    it('takes the parts of a message once each, as messages of their own', async () => {
      const { outbox } = await filled(said(0n, 0));
      const message = await outbox.take(NOON);
      if (!message) throw new Error('It is due');
      const part = (n: number) => ({
        key: `${message.key}/${n}`,
        kind: 'part',
        about: { memberId: `M-${n}` },
        dueAt: at(n),
      });
      await outbox.addParts(message, [part(1), part(2)]);
      await outbox.addParts(message, [part(2), part(3)]); // asked again after a fault
      await outbox.addParts(message, []);
      await outbox.sent(message);
      const taken = [
        await outbox.take(at(9)),
        await outbox.take(at(9)),
        await outbox.take(at(9)),
        await outbox.take(at(9)),
      ];
      expect(taken.map((each) => each?.about)).toEqual([
        { memberId: 'M-1' },
        { memberId: 'M-2' },
        { memberId: 'M-3' },
        undefined,
      ]);
      expect(taken[0]).toMatchObject({
        key: `${message.key}/1`,
        kind: 'part',
        eventId: message.eventId,
        reactor: 'saying-v1',
      });
    });

    it('refuses parts that are no ids and no codes, and then takes none of them', async () => {
      const { outbox } = await filled(said(0n, 0));
      const message = await outbox.take(NOON);
      if (!message) throw new Error('It is due');
      const part = { key: `${message.key}/1`, kind: 'part', about: {}, dueAt: NOON };
      for (const wrong of [{ about: { name: 'Jasper Thistlewick' } }, { key: 'about Jasper' }])
        await expect(outbox.addParts(message, [part, { ...part, ...wrong }])).rejects.not.toThrow('Jasper');
      expect(await outbox.take(at(1))).toBeUndefined();
    });

    it('says how many wait and for how long the oldest is due', async () => {
      const { outbox } = await filled(said(0n, 0, 60_000, 3_600_000));
      expect(await outbox.status(at(90_000))).toEqual({ waiting: 3, lateSeconds: 90, setAside: [] });
    });
  });
}
