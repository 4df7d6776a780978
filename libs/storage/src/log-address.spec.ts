import { LOG_IN_POSTGRES, placeOfLog, readLogAddress } from './log-address.js';

function read(text: string | undefined): { address: ReturnType<typeof readLogAddress>; problems: string[] } {
  const problems: string[] = [];
  return { address: readLogAddress(text, problems), problems };
}

describe('EVENT_STORE', () => {
  it.each([undefined, 'postgres'])('as %s is the PostgreSQL of everything else', (text) =>
    expect(read(text)).toEqual({ address: LOG_IN_POSTGRES, problems: [] }),
  );

  it.each([
    'kurrentdb://127.0.0.1:2113?tls=false',
    'kurrentdb://user:password@host:2113?tls=true',
    'kurrentdb+discover://cluster.example',
    'kurrent://a:2113,b:2113,c:2113?nodePreference=leader',
    'esdb://host',
  ])('may be %s', (address) =>
    expect(read(address)).toEqual({ address: { kind: 'kurrentdb', address }, problems: [] }),
  );

  it.each(['kurrentdb:host', 'kurrentdb://', 'mongodb://host', 'kurrentdb://ho st', 'on'])('may not be %s', (text) =>
    expect(read(text).problems).toEqual([expect.stringContaining('EVENT_STORE must be postgres')]),
  );

  it('may not tell the client to hide refused appends', () =>
    expect(read('kurrentdb://host?tls=false&throwOnAppendFailure=false').problems).toEqual([
      expect.stringContaining('throwOnAppendFailure'),
    ]));

  it('is shown without its password', () => {
    expect(placeOfLog(read('kurrentdb://user:secret@host:2113?tls=true').address)).toBe('KurrentDB at host:2113');
    expect(placeOfLog(read('kurrentdb+discover://cluster').address)).toBe('KurrentDB at cluster');
  });
});
