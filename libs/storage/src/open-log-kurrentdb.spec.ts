import { EventCatalogue, KurrentClientMissing, OtherLog, StoreUnavailable } from '#event-store';
import { openKurrentLog } from './open-log-kurrentdb.js';

const address = { kind: 'kurrentdb', address: 'kurrentdb://user:secret@host:2113?tls=true' } as const;
const log = { address, databaseUrl: 'postgres://host/sightline', catalogue: new EventCatalogue() };

const saidOf = async (fault: Error): Promise<string> => {
  const opened = openKurrentLog(log, () => Promise.reject(fault));
  const error: unknown = await opened.catch((thrown: unknown) => thrown);
  return error instanceof Error ? `${error.name}: ${error.message}` : '';
};

describe('A log in KurrentDB that cannot be opened', () => {
  it('is named without its password, with where to look', async () =>
    expect(await saidOf(new StoreUnavailable('unavailable'))).toBe(
      "DatabaseUnavailable: KurrentDB at host:2113 cannot be used (unavailable). Is it running, and are EVENT_STORE's host, tls and password right?",
    ));

  it('is not opened in part where an event is missing in it', async () =>
    expect(await saidOf(new StoreUnavailable('log-damaged'))).toContain(
      'an event is missing in the middle of a stream',
    ));

  it.each([new KurrentClientMissing('npm ci'), new OtherLog()])('passes on the words of %s', async (fault) =>
    expect(await saidOf(fault)).toBe(`DatabaseUnavailable: ${fault.message}`),
  );

  it('does not hide a fault of ours', async () =>
    expect(await saidOf(new TypeError('a slip'))).toBe('TypeError: a slip'));
});
