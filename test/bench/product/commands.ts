import { randomUUID } from 'node:crypto';

/** Sends commands that each write a stream of their own, one after the other; the milliseconds to each durable event. */
async function timeCommands(address: string, token: string, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n++) {
    const started = performance.now();
    const response = await fetch(`${address}/api/v1/persons`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        givenName: 'Invented',
        familyName: randomName(),
        interpreterNeeded: false,
        confirmedDifferent: true,
      }),
    });
    await response.text();
    if (response.status !== 201) throw new Error(`A command was answered with ${response.status}`);
    taken.push(performance.now() - started);
  }
  return taken;
}

/** The same from `clients` at once, `count` commands in all. */
export async function timeCommandsAtOnce(
  address: string,
  token: string,
  clients: number,
  count: number,
): Promise<number[]> {
  const each = Math.ceil(count / clients);
  const all = await Promise.all(Array.from({ length: clients }, () => timeCommands(address, token, each)));
  return all.flat();
}

/** Letters only, so that no two look alike to the search for possible matches. */
function randomName(): string {
  return randomUUID()
    .replaceAll('-', '')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
