import { CATALOGUE } from '#installation';
import { fly, type Flight } from './canary.js';
import { COUNT } from './canaries.js';
import { FIELDS } from './plant.js';

jest.setTimeout(1_800_000);

/** Fields that hold a code, a day or an hour, in which no word can be planted. */
const NOT_WORDS = ['days', 'from', 'until', 'kind'];

describe('What could lead to a survivor', () => {
  let flight: Flight;
  beforeAll(async () => (flight = await fly()));

  it('is in nothing that anybody else is given: no page, no API, no export, no error, no log line, no table', () => {
    expect(flight.responses).toBeGreaterThan(2_000);
    expect(flight.hits).toEqual([]);
  });

  it('is seen whole by the advocate whose file it is (the control)', () => {
    expect(flight.canaries).toHaveLength(COUNT);
    expect(flight.seenByAdvocate).toEqual(flight.canaries);
  });

  it('was planted in every field that is registered as locating', () => {
    const locating = CATALOGUE.names().flatMap((type) =>
      Object.entries(CATALOGUE.find(type)?.fields ?? {}).flatMap(([field, { class: its }]) =>
        its === 'locating' && !NOT_WORDS.includes(field) ? [`${type}.${field}`] : [],
      ),
    );
    expect([...FIELDS].sort()).toEqual(locating.sort());
  });
});
