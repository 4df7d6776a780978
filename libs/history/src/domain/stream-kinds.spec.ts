import { isAskedFor, kindOf, recordIdOf, streamReference } from './stream-kinds.js';

describe('The kind of a stream', () => {
  it('follows from its name', () => {
    expect(kindOf('ForumReferral-1234')).toBe('ForumReferral');
    expect(recordIdOf('ForumReferral-12-34')).toBe('12-34');
  });

  it('is none for a stream that is no part of a case', () => {
    expect(kindOf('Service-1234')).toBeUndefined();
    expect(streamReference('Service-1234')).toBeUndefined();
  });

  it('has no reference for a search', () => {
    expect(kindOf('ServiceSearch-1234')).toBe('ServiceSearch');
    expect(streamReference('ServiceSearch-1234')).toBeUndefined();
  });

  it.each(['Erasure', 'Rectification'])('has no reference where every request in it has one: %s', (kind) => {
    expect(kindOf(`${kind}-1234`)).toBe(kind);
    expect(streamReference(`${kind}-1234`)).toBeUndefined();
    expect(isAskedFor(`${kind}-1234`)).toBe(true);
  });

  it('is not asked for by right where it is a record of the case', () => expect(isAskedFor('Case-1234')).toBe(false));

  it('gives the reference that people use', () =>
    expect(streamReference('Action-ac710001-0000-4000-8000-000000000001')).toMatch(/^A-[0-9A-Z]{4}-[0-9A-Z]{4}$/));
});
