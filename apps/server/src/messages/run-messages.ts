import type { Outbox } from '#outbox';

/** Where a run prints. */
export type Say = (line: string) => void;

/** Prints how the outbox is doing, and each message that was set aside: its key, attempts and class of error. Says whether any was. */
export async function showMessages(outbox: Outbox, now: Date, say: Say): Promise<boolean> {
  const { waiting, lateSeconds, setAside } = await outbox.status(now);
  say(`${waiting} messages wait to be sent; the one that is due longest for ${lateSeconds} s`);
  for (const { message, delivery } of setAside)
    say(`SET ASIDE ${message.key}: ${delivery.error ?? 'unknown'}, tried ${delivery.attempts} times`);
  return setAside.length > 0;
}

/** Puts messages that were set aside back among the waiting ones: those of `keys`, or all of them. Gives how many. */
export async function sendAgain(outbox: Outbox, keys: readonly string[], now: Date): Promise<number> {
  let count = 0;
  for (;;) {
    const { setAside } = await outbox.status(now);
    const wanted = setAside.filter(({ message }) => keys.length === 0 || keys.includes(message.key));
    for (const { message } of wanted) await outbox.sendAgain(message.key, now);
    count += wanted.length;
    if (wanted.length === 0) return count;
  }
}
