import type { OrganisationEntry, ServiceEntry } from '../directory-entry.row.js';
import { aService, isAnAdult, needsAnAddress, speaksEnglish, WCS_ID } from '../domain/service.examples.js';
import { feedService } from './feed-service.js';
import { ImportPlan } from './import-plan.js';
import { elementsOf } from './json-elements.js';
import { readService } from './read-service.js';

const TODAY = '2026-03-10';
const organisation: OrganisationEntry = {
  ...{ organisationId: WCS_ID, name: 'Wexcombe Change Service', type: 'PERP_SPECIALIST', area: 'Wexcombe' },
  ...{ jurisdiction: 'england', revision: 0n },
};
const { serviceId: _, ...offered } = aService.access().data;
const entry: ServiceEntry = {
  ...aService.published().data,
  organisationName: 'Wexcombe Change Service',
  status: 'open',
  criteria: {
    version: 2,
    from: '2025-06-01',
    criteria: [needsAnAddress, speaksEnglish, isAnAdult],
    limits: [
      { criterionId: isAnAdult.criterionId, minimumAge: 18, maximumAge: 99 },
      { criterionId: speaksEnglish.criterionId, languages: ['ENGLISH', 'WELSH'] },
      { criterionId: needsAnAddress.criterionId, settledAddress: false },
    ],
  },
  access: offered,
  capacity: { places: 4, waitWeeks: 6, asOf: '2026-03-03' },
  listed: true,
  revision: 5n,
};
const feed = (over: Partial<ServiceEntry> = {}) =>
  feedService({ service: { ...entry, ...over }, organisation, accreditations: [] });

function importing(file: unknown, services: readonly ServiceEntry[] = [], organisations = [organisation]) {
  const plan = new ImportPlan(TODAY);
  const entries = new Map(services.map((entry) => [entry.serviceId, entry]));
  const registered = new Set(organisations.map(({ organisationId }) => organisationId));
  const rows = [...elementsOf(Buffer.from(JSON.stringify(file)))].map((element) => {
    const imported = readService(element, TODAY);
    if (!('serviceId' in imported)) return plan.refuse(imported);
    const providerKnown = registered.has(imported.organisation.organisationId);
    return plan.take(imported, { entry: entries.get(imported.serviceId), providerKnown });
  });
  return Object.assign(plan, { rows });
}
const typesOf = (plan: ImportPlan) => plan.appends.flatMap(({ events }) => events.map(({ type }) => type));
const problems = (over: object, services: readonly ServiceEntry[] = []) =>
  importing([{ ...feed(), ...over }], services)
    .report()
    .problems.map(({ field, text }) => `${field}: ${text}`);

describe('From the feed into an import', () => {
  it('nothing changes: the round trip comes back as it went', () =>
    expect(importing({ contents: [feed()] }, [entry]).report()).toEqual({
      ...{ rows: 1, added: 0, changed: 0, same: 1, organisations: 0, faults: 0, problems: [] },
    }));
  it('a service that is not known is added as it was, its organisation with it', () => {
    const plan = importing([feed()], [], []);
    expect(plan.report()).toMatchObject({ added: 1, organisations: 1, faults: 0 });
    expect(typesOf(plan)).toEqual([
      ...['OrganisationRegistered', 'ServicePublished', 'CriteriaPublished', 'CriterionLimitsSet'],
      ...['AccessFeaturesRecorded', 'CapacityUpdated'],
    ]);
  });
  it('the feed names no place and nobody: exactly these fields', () => {
    expect(Object.keys(feed())).toEqual([
      ...['id', 'name', 'description', 'status', 'eligibility_description', 'minimum_age', 'maximum_age'],
      ...['interpretation_services', 'organization', 'service_areas', 'languages', 'sightline'],
    ]);
    expect(Object.keys(feed().organization)).toEqual(['id', 'name', 'description']);
  });
});

describe('What a service of a file comes to', () => {
  const plain = () => {
    const { id, name, description, status, organization, service_areas } = feed();
    return { id, name, description, status, organization, service_areas };
  };

  it('needs no extension: what it does not say is not guessed', () => {
    const plan = importing([plain()]);
    expect(plan.report()).toMatchObject({ added: 1, faults: 0 });
    expect(plan.appends[0]?.events).toMatchObject([{ type: 'ServicePublished', data: { delivery: 'NOT_STATED' } }]);
  });
  it('changes nothing of what it does not say', () =>
    expect(importing([plain()], [entry]).report()).toMatchObject({ same: 1, faults: 0 }));
  it('leaves out a service that ended before it was known, and ends one that is', () => {
    expect(importing([{ ...plain(), status: 'defunct' }]).report()).toMatchObject({ same: 1, added: 0 });
  });
  it('takes an older count for what it is', () =>
    expect(
      importing([feed({ capacity: { places: 9, waitWeeks: 0, asOf: '2026-01-01' } })], [entry]).report(),
    ).toMatchObject({ same: 1 }));
});

describe('What is wrong with a row', () => {
  it.each<[string, object, string]>([
    ['no id', { id: '7' }, 'id: Give it as a UUID'],
    ['no name', { name: ' ' }, 'name: Give it as a text that is not empty.'],
    ['a long name', { name: 'x'.repeat(121) }, 'name: Cut it to 120 characters; it has 121.'],
    [
      'a telephone number',
      { description: 'Call 07700 900123' },
      'description: Take out the postcode, telephone number',
    ],
    ['an odd status', { status: 'open' }, 'status: Use one of: active'],
    ['no area', { service_areas: [] }, 'service_areas: Name at least one area.'],
    ['a nameless area', { service_areas: [{ id: 'x' }] }, 'service_areas[0].name: Give it as a text'],
    ['no organisation', { organization: undefined }, 'organization: Give the organization inside the service'],
    [
      'an unknown barrier',
      { sightline: { criteria: { items: [{ barrier: 'LUCK' }] } } },
      'sightline.criteria.items[0].barrier',
    ],
    [
      'a day to come',
      { sightline: { capacity: { places: 1, wait_weeks: 0, as_of: '2026-03-11' } } },
      'date that has come',
    ],
    ['half a count', { sightline: { capacity: { places: 1 } } }, 'Give places, wait_weeks and as_of together.'],
    ['a delivery of our own', { sightline: { delivery: 'POST' } }, 'sightline.delivery: Use one of'],
  ])('%s is named with its place and how to mend it', (_, over, expected) =>
    expect(problems(over).join('\n')).toContain(expected),
  );

  it('is all of it, not only the first', () => expect(problems({ id: '', name: '', status: '' })).toHaveLength(3));
  it('is the same service twice', () =>
    expect(importing([feed(), feed()]).report().problems[0]?.text).toContain('The service of row 1 has the same id'));
  it('is a service of somebody else, or one that has closed for good', () => {
    expect(problems({ organization: { id: needsAnAddress.criterionId, name: 'Others' } }, [entry]).join()).toContain(
      'another organisation gives this service',
    );
    expect(problems({}, [{ ...entry, status: 'closed' }]).join()).toContain('has closed for good');
  });
  it('is an organisation that nobody knows and the file does not say enough of', () => {
    const { sightline, ...rest } = feed();
    expect(importing([{ ...rest, sightline: { ...sightline, organization: undefined } }], [], []).report().faults).toBe(
      1,
    );
  });
  it('is a rule of the directory, in its words', () => {
    const item = { barrier: 'COST', kind: 'HARD', text: 'Same' };
    const items = [1, 2].map((n) => ({ ...item, id: `c21721a0-0000-4000-8000-00000000000${n}` }));
    expect(problems({ sightline: { criteria: { items } } }).join()).toContain('The same criterion is listed twice.');
  });
  it('is what no parser should see', () => {
    const refused = (text: string) => readService({ row: 1, text }, TODAY);
    expect(refused('{"id":1,"id":2}')).toMatchObject([{ text: 'A field is given twice. Keep one of them.' }]);
    expect(refused('{"__proto__":{}}')).toMatchObject([{ text: expect.stringContaining('not allowed') as string }]);
    expect(refused(`${'['.repeat(99)}${']'.repeat(99)}`)).toMatchObject([
      { text: expect.stringContaining('nested') as string },
    ]);
    expect(refused('{"id"')).toMatchObject([{ text: expect.stringContaining('not JSON') as string }]);
    expect(refused('7')).toMatchObject([{ text: expect.stringContaining('Give a service as an object') as string }]);
    expect(readService({ row: 3, text: undefined }, TODAY)).toMatchObject([{ row: 3 }]);
  });
});
