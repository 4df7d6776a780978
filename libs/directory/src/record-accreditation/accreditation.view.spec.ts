import { anOrganisation } from '../domain/organisation.examples.js';
import { accreditationView, holdsOn } from './accreditation.view.js';

const held = anOrganisation.accredited().data; // 1 April 2024 to 31 March 2027
const stateOn = (day: string) => accreditationView(held, day).state.text;

describe('An accreditation', () => {
  it('says from when until when it holds', () =>
    expect(accreditationView(held, '2025-01-01')).toMatchObject({
      name: 'Respect accreditation',
      period: 'Awarded on 1 April 2024, until 31 March 2027',
      canEnd: true,
    }));
  it.each([
    ['2026-12-30', 'Holds'],
    ['2026-12-31', 'Expires soon'],
    ['2027-03-31', 'Expires soon'],
    ['2027-04-01', 'Expired'],
  ])('on %s: %s', (day, text) => expect(stateOn(day)).toBe(text));
  it('says that it ended', () =>
    expect(accreditationView({ ...held, endedOn: '2025-11-30' }, '2026-01-01')).toMatchObject({
      state: { text: 'Ended' },
      period: 'Awarded on 1 April 2024, ended on 30 November 2025',
      canEnd: false,
    }));
  it('holds on its first and its last day, and not on the day on which it ended', () => {
    expect(['2024-03-31', '2024-04-01', '2027-03-31', '2027-04-01'].map((day) => holdsOn(held, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({ ...held, endedOn: '2025-11-30' }, '2025-11-30')).toBe(false);
  });
});
