import { SubmissionPipe } from '#web';
import { askedPlace } from './asked-place.js';
import { ReplayForm } from './replay.form.js';

const asked = (query: Record<string, unknown>) => askedPlace(new SubmissionPipe(ReplayForm).transform(query));

describe('Asking for a place in a history', () => {
  it('asks for now with an empty address', () =>
    expect(asked({})).toMatchObject({ ok: true, isTidy: true, place: {} }));

  it('takes an event or a date from the address', () => {
    expect(asked({ at: '17', basis: 'happened' })).toMatchObject({ place: { at: 17, basis: 'happened' } });
    expect(asked({ on: '2025-04-30', time: '15:30' })).toMatchObject({ place: { on: '2025-04-30', time: '15:30' } });
  });

  it('lets the form that was sent decide between the slider and the date', () => {
    const filled = { at: '17', 'on-day': '30', 'on-month': '4', 'on-year': '2025', time: '3.30pm', page: '3' };
    const byEvent = asked({ ...filled, go: 'event' });
    expect(byEvent).toMatchObject({ ok: true, isTidy: false, place: { at: 17 } });
    expect(byEvent).not.toHaveProperty('place.on');
    const byDate = asked({ ...filled, go: 'date' });
    expect(byDate).toMatchObject({ place: { on: '2025-04-30', time: '15:30', page: undefined } });
    expect(byDate).not.toHaveProperty('place.at');
  });

  it('stays where it is when only what is listed changes', () => {
    const stay = { 'on-day': '', 'on-month': '', 'on-year': '', go: 'here', type: 'Action', order: 'newest' };
    expect(asked({ ...stay, at: '17' })).toMatchObject({ isTidy: false, place: { at: 17, type: 'Action' } });
    expect(asked({ ...stay, on: '2025-04-30' })).toMatchObject({ place: { on: '2025-04-30' } });
  });

  it('asks for a date when the form for one was sent without', () =>
    expect(asked({ at: '17', go: 'date' })).toMatchObject({ ok: false, errors: [{ field: 'on', href: '#on-day' }] }));

  it.each([
    [{ at: 'x' }, 'The event must be a whole number, like 12'],
    [{ at: '-1' }, 'The event must be 0 or more'],
    [{ on: '2025-02-30' }, 'The date to go to must be a real date, like 2026-03-27'],
    [{ on: '2025-04-30', time: '25:00' }, 'The time to go to must be a time, like 9:30am or 14:05'],
    [{ basis: 'dreamt' }, 'Select one of the options'],
    [{ at: ['1', '2'] }, 'The event must be a whole number, like 12'],
  ])('says what is wrong with %j', (query, text) =>
    expect(asked(query)).toMatchObject({ ok: false, errors: [{ text }] }),
  );
});
