import type { LoggedRead } from '#access';
import { readRow } from './read-words.view.js';

const ID = '3f0f8a52-0000-4000-8000-000000000001';
const aRead = (over: Partial<LoggedRead>): LoggedRead => ({
  ...{ readId: '1', at: new Date(0), memberId: ID, memberName: 'Asha Quillfeather', role: 'referrer' },
  ...{ organisationId: ID, organisationName: 'Lantern Row', action: 'case:read', purpose: 'safeguarding' },
  ...{ resourceKind: 'case', resourceId: ID, returnedIds: [], fields: [], decision: 'allow', channel: 'page' },
  ...over,
});
const whatOf = (over: Partial<LoggedRead>) => readRow(aRead(over)).what;

describe('What somebody looked at', () => {
  it('is a record with its reference, or a list with how many were shown', () => {
    expect(whatOf({})).toMatch(/^Case C-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(whatOf({ resourceId: null, returnedIds: [ID] })).toBe('List of cases (1 shown)');
    expect(whatOf({ resourceKind: 'accessibility-gaps', resourceId: null })).toBe('Accessibility gaps');
  });

  it('is a page that is not theirs to open only where their role was refused', () => {
    expect(whatOf({ resourceKind: '/cases/:caseId', decision: 'refuse' })).toBe('A page that is not theirs to open');
    expect(whatOf({ resourceKind: 'survivor-file' })).toBe('A record');
    expect(whatOf({ resourceKind: 'hold', resourceId: null, returnedIds: [ID] })).toBe('A list');
  });
});
