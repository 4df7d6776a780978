import { StoreUnavailable } from '../errors.js';
import { asStoreError } from './store-unavailable.js';

const withCode = (code: string) => Object.assign(new Error('quotes data'), { code });

describe('An error from the database', () => {
  it.each(['08006', '53300', '57P01', '57014', '55P03', '58030', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'of code %s is one that passes',
    (code) => {
      const error = asStoreError(withCode(code));
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error).toMatchObject({ code, message: `The event store is not available (${code})` });
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('that says "%s" is one that passes', (message) =>
    expect(asStoreError(new Error(message))).toMatchObject({ code: 'connection-lost' }),
  );

  it('of any other kind stays what it is', () => {
    for (const error of [withCode('23505'), withCode('ES001'), new TypeError('x'), 'text'])
      expect(asStoreError(error)).toBe(error);
  });
});
