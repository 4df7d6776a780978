import { kindOf, recordIdOf, streamReference } from './stream-kinds.js';

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

  it('has no reference where every decision in it has one', () => {
    expect(kindOf('Erasure-1234')).toBe('Erasure');
    expect(streamReference('Erasure-1234')).toBeUndefined();
  });

  it('gives the reference that people use', () =>
    expect(streamReference('Action-ac710001-0000-4000-8000-000000000001')).toMatch(/^A-[0-9A-Z]{4}-[0-9A-Z]{4}$/));
});
