import { past } from '../past.examples.js';
import { caseAsOf, factsOf } from './case-as-of.js';

const found = {
  ...{ searchId: 'search-1', organisationId: 'org-1', area: 'Wexcombe', on: '2025-05-30' },
  ...{ needs: ['HOMELESSNESS'], barriers: ['ADDRESS_REQUIRED'], certainty: 'UNMET' },
};
const { certainty: _certainty, ...same } = found;
const screened = { ...same, searchId: 'search-2', on: '2025-06-02', serviceId: 'service-1', barriers: [] };
const known = past(
  { type: 'NoServiceFound', data: found, stream: 'ServiceSearch-search-1', recordedAt: '2025-05-30T10:00:00Z' },
  { type: 'PersonScreenedOut', data: screened, stream: 'ServiceSearch-search-2', recordedAt: '2025-06-02T10:00:00Z' },
);
const demand = (count: number) =>
  factsOf(caseAsOf(known.slice(0, count)), '2025-06-03').filter(({ section }) => section === 'DEMAND');

describe('No service found, in the case as it was', () => {
  it('says who looked when, for which needs, and what stood in the way', () =>
    expect(demand(1)).toEqual([
      {
        section: 'DEMAND',
        id: 'search-1',
        title: [{ codes: ['UNMET'], list: 'demand-certainty' }],
        facts: [
          { field: 'Looked on', value: { on: '2025-05-30' } },
          { field: 'Looked for by', value: { organisations: ['org-1'] } },
          { field: 'Area', value: { text: 'Wexcombe' } },
          { field: 'Needs that day', value: { codes: ['HOMELESSNESS'], list: 'need' } },
          { field: 'What stood in the way', value: { codes: ['ADDRESS_REQUIRED'], list: 'barrier' } },
        ],
      },
    ]));

  it('names the service that would not do, and leaves out what is not known', () => {
    const second = demand(2)[1];
    expect(second?.title).toEqual([{ text: 'Not referred' }, { service: 'service-1' }]);
    expect(second?.facts.map(({ field }) => field)).toEqual(['Looked on', 'Looked for by', 'Area', 'Needs that day']);
  });

  it('is not there before somebody looked', () => expect(demand(0)).toEqual([]));
});
