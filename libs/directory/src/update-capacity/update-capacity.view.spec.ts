import { SetClock } from '#kernel';
import { SubmissionPipe, useFormClock } from '#web';
import { rendered, wordsOf } from '#web/testing';
import type { ServiceEntry } from '../directory-entry.row.js';
import { aService } from '../domain/service.examples.js';
import { serviceFormView } from '../service-form.view.js';
import { UpdateCapacityPageForm } from './update-capacity.form.js';

const service: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe Change Service',
  status: 'open',
  criteria: { version: 0, criteria: [] },
  capacity: { places: 4, waitWeeks: 6, asOf: '2026-03-03' },
  revision: 7n,
};
const submit = (posted: object) => new SubmissionPipe(UpdateCapacityPageForm).transform(posted);
const html = (posted?: object) => {
  const submission = posted && submit(posted);
  const refused = submission && !submission.ok ? submission : undefined;
  const view = { ...serviceFormView(service, refused), capacity: service.capacity, today: '2026-03-15' };
  return rendered('directory/src/update-capacity/update-capacity.njk', view);
};
const good = {
  places: '0',
  waitWeeks: '12',
  'asOf-day': '1',
  'asOf-month': '3',
  'asOf-year': '2026',
  seenRevision: '7',
};

describe('The form that updates a capacity', () => {
  beforeAll(() => useFormClock(new SetClock(new Date('2026-03-15T10:00:00.000Z'))));

  it('starts with the figures on record, today’s date and the revision that is shown', () => {
    expect(html()).toMatch(/name="places"[^>]*value="4"/);
    expect(html()).toMatch(/name="waitWeeks"[^>]*value="6"/);
    expect(html()).toMatch(/name="asOf-day"[^>]*value="15"/);
    expect(html()).toContain('<input type="hidden" name="seenRevision" value="7">');
  });
  it('takes none for an answer', () =>
    expect(submit(good)).toMatchObject({ ok: true, form: { places: 0, waitWeeks: 12, asOf: '2026-03-01' } }));
  it('keeps what was typed and the revision first seen beside its errors', () => {
    const again = html({ ...good, places: 'four', seenRevision: '5' });
    expect(again).toMatch(/name="places"[^>]*value="four"/);
    expect(again).toContain('<input type="hidden" name="seenRevision" value="5">');
    expect(wordsOf(again)).toContain('Free places must be a whole number, like 12');
  });
  it.each([
    [{ places: '' }, 'Enter how many places are free'],
    [{ waitWeeks: '-1' }, 'Weeks to wait must be 0 or more'],
    [{ 'asOf-day': '31', 'asOf-month': '2' }, 'The day of the count must be a real date'],
    [{ 'asOf-day': '16' }, 'The day of the count must be today or in the past'],
    [{ seenRevision: 'x' }, 'This page is out of date'],
  ])('refuses %j', (over, text) => expect(wordsOf(html({ ...good, ...over }))).toContain(text));
});
