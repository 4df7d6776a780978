import { past } from './past.examples.js';
import { sealsInForce, withoutSealed } from './sealed.js';

const stream = 'Case-1';
const told = (type: string, data: object, recordedAt: string) => ({ type, data, stream, recordedAt });
const STORY = past(
  told('CaseOpened', { caseId: 'c-1' }, '2025-03-13T10:00:00Z'),
  told('DisclosureRecorded', { disclosureId: 'd-1' }, '2025-03-13T11:00:00Z'),
  told('RiskAssessed', { assessmentId: 'a-1' }, '2025-03-14T10:00:00Z'),
  told('SealProposed', { sealId: 's-1', entryIds: ['d-1'], court: 'Family Court' }, '2025-09-01T10:00:00Z'),
  told('RecordSealed', { sealId: 's-1', scope: 'ENTRIES', entryIds: ['d-1'] }, '2025-09-02T10:00:00Z'),
  told('EntryCorrected', { entryId: 'd-1' }, '2025-09-03T10:00:00Z'),
  told('RecordUnsealed', { sealId: 's-1', because: 'EXPIRED' }, '2026-01-01T10:00:00Z'),
);
const until = (count: number) => STORY.slice(0, count);
const seen = (count: number, knows = false) =>
  withoutSealed(until(count), sealsInForce(until(count)), knows).map(({ type }) => type);

describe('A seal in the history of a case', () => {
  it('hides nothing before it holds, and the order from everybody', () =>
    expect(seen(4, true)).toEqual(['CaseOpened', 'DisclosureRecorded', 'RiskAssessed']));
  it('hides every event of a sealed entry, at whatever moment it happened', () =>
    expect(seen(6)).toEqual(['CaseOpened', 'RiskAssessed']));
  it('lets those know that it exists who may', () =>
    expect(seen(6, true)).toEqual(['CaseOpened', 'RiskAssessed', 'RecordSealed']));
  it('hides nothing any more once it has ended', () =>
    expect(seen(7)).toEqual(['CaseOpened', 'DisclosureRecorded', 'RiskAssessed', 'EntryCorrected']));
  it('of the whole case hides all of it', () => {
    const whole = past(
      told('CaseOpened', { caseId: 'c-1' }, '2025-03-13T10:00:00Z'),
      told('RecordSealed', { sealId: 's-1', scope: 'WHOLE_CASE', entryIds: [] }, '2025-09-02T10:00:00Z'),
    );
    expect(withoutSealed(whole, sealsInForce(whole), false)).toEqual([]);
  });
});
