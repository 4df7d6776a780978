import { AGENCY_TYPES, BARRIERS, LANGUAGES, type IsoDate } from '#kernel';
import { parseJson, RequestRefused } from '#web';
import { JURISDICTIONS } from '../domain/organisation.events.js';
import { ACCESS_FEATURES, type CriterionLimits } from '../domain/programme.events.js';
import { CRITERION_KINDS, DELIVERIES, type Criterion } from '../domain/service.events.js';
import { FieldReader, isObject } from './field-reader.js';
import type { ImportedOrganisation, ImportedService, RowProblem } from './imported-service.js';
import type { Element } from './json-elements.js';

type Json = Readonly<Record<string, unknown>>;

const STATUS: Readonly<Record<string, ImportedService['status']>> = {
  active: 'open',
  inactive: 'paused',
  'temporarily closed': 'paused',
  defunct: 'closed',
};

/** Words for what a parser refuses. */
const UNPARSED: Readonly<Record<string, string>> = {
  'too-deep': 'It is nested more deeply than any service. Send the service alone, without what it links to.',
  'duplicate-property': 'A field is given twice. Keep one of them.',
  'forbidden-property': 'A field has a name that is not allowed, like __proto__. Take it out.',
};

/** What one element of a file says, or everything that is wrong with it. `today` is the last day that a statement may have. */
export function readService(
  { row, text }: Pick<Element, 'row' | 'text'>,
  today: IsoDate,
): ImportedService | readonly [RowProblem, ...RowProblem[]] {
  if (text === undefined)
    return [{ row, field: '', text: 'It is longer than 128 KB. Send the service without pictures and long texts.' }];
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (refused) {
    if (!(refused instanceof RequestRefused)) throw refused;
    return [
      { row, field: '', text: UNPARSED[refused.problem] ?? 'It is not JSON. Look for a comma or a quotation mark.' },
    ];
  }
  if (!isObject(value)) return [{ row, field: '', text: 'Give a service as an object with id, name and status.' }];
  const fields = new FieldReader(row, typeof value['name'] === 'string' ? value['name'] : undefined);
  const service = serviceIn(value, fields, { row, today });
  const [first, ...others] = fields.problems;
  if (first) return [first, ...others];
  return (
    service ?? [{ row, field: '', text: 'It cannot be read. Give a service as an object with id, name and status.' }]
  );
}

function serviceIn(value: Json, fields: FieldReader, { row, today }: { row: number; today: IsoDate }) {
  const own = isObject(value['sightline']) ? value['sightline'] : {};
  const serviceId = fields.id(value, 'id');
  const name = fields.text(value, 'name', { max: 120 });
  const summary = fields.text(value, 'description', { max: 1_000 });
  const status = STATUS[String(value['status'])];
  if (!status) fields.fault('status', 'Use one of: active, inactive, temporarily closed, defunct.');
  const organisation = organisationIn(value, own, fields);
  const areas = areasIn(value, fields);
  const delivery =
    own['delivery'] === undefined ? 'NOT_STATED' : fields.code(own, 'delivery', DELIVERIES, 'sightline.delivery');
  const weeks = fields.number(own, 'weeks', { min: 1, max: 260, path: 'sightline.weeks' });
  const perWeek = fields.number(own, 'sessions_per_week', { min: 1, max: 14, path: 'sightline.sessions_per_week' });
  const [criteria, access, capacity] = [
    criteriaIn(own, fields),
    accessIn(own, fields, today),
    capacityIn(own, fields, today),
  ];
  if (!serviceId || !name || !summary || !status || !organisation || !delivery) return undefined;
  const details = {
    ...{ name, summary, areas, delivery },
    ...(weeks !== undefined && { weeks }),
    ...(perWeek !== undefined && { sessionsPerWeek: perWeek }),
  };
  return {
    ...{ row, serviceId, organisation, details, status },
    ...(criteria && { criteria }),
    ...(access && { access }),
    ...(capacity && { capacity }),
  } satisfies ImportedService;
}

function organisationIn(value: Json, own: Json, fields: FieldReader): ImportedOrganisation | undefined {
  const of = value['organization'];
  if (!isObject(of)) return fields.fault('organization', 'Give the organization inside the service, with id and name.');
  const organisationId = fields.id(of, 'id', 'organization.id');
  const name = fields.text(of, 'name', { max: 120, path: 'organization.name' });
  const about = own['organization'];
  const path = 'sightline.organization';
  const details = isObject(about) && {
    agencyType: fields.code(about, 'type', AGENCY_TYPES, `${path}.type`),
    area: fields.text(about, 'area', { max: 80, path: `${path}.area` }),
    jurisdiction: fields.code(about, 'jurisdiction', JURISDICTIONS, `${path}.jurisdiction`),
  };
  if (!organisationId || !name) return undefined;
  const { agencyType, area, jurisdiction } = details || {};
  return {
    organisationId,
    name,
    ...(agencyType && area && jurisdiction && { details: { agencyType, area, jurisdiction } }),
  };
}

function areasIn(value: Json, fields: FieldReader): string[] {
  const areas = fields.list(value, 'service_areas').map((area, index) => {
    const path = `service_areas[${index}].name`;
    return isObject(area) ? fields.text(area, 'name', { max: 80, path }) : fields.fault(path, 'Give the area a name.');
  });
  if (areas.length === 0) fields.fault('service_areas', 'Name at least one area.');
  return [...new Set(areas.filter((area) => area !== undefined))];
}

function criteriaIn(own: Json, fields: FieldReader): ImportedService['criteria'] {
  const published = own['criteria'];
  if (published === undefined) return undefined;
  const path = 'sightline.criteria';
  if (!isObject(published)) return fields.fault(path, 'Give criteria as an object with a list of items.');
  const from = fields.date(published, 'from', { path: `${path}.from` });
  const read = fields.list(published, 'items', `${path}.items`).flatMap((item, index) => {
    const at = `${path}.items[${index}]`;
    if (!isObject(item)) return fields.fault(at, 'Give a criterion as an object.') ?? [];
    const criterion = criterionIn(item, fields, at);
    return criterion ? [{ criterion, limits: limitsIn(item, criterion, fields, at) }] : [];
  });
  return {
    ...(from !== undefined && { from }),
    criteria: read.map(({ criterion }) => criterion),
    limits: read.flatMap(({ limits }) => limits ?? []),
  };
}

function criterionIn(item: Json, fields: FieldReader, at: string): Criterion | undefined {
  const criterionId = fields.id(item, 'id', `${at}.id`);
  const barrier = fields.code(item, 'barrier', BARRIERS, `${at}.barrier`);
  const text = fields.text(item, 'text', { max: 200, path: `${at}.text` });
  const kind = fields.code(item, 'kind', CRITERION_KINDS, `${at}.kind`);
  return criterionId && barrier && text && kind ? { criterionId, barrier, text, kind } : undefined;
}

function limitsIn(
  item: Json,
  { criterionId }: Criterion,
  fields: FieldReader,
  at: string,
): CriterionLimits | undefined {
  const minimumAge = fields.number(item, 'minimum_age', { min: 10, max: 120, path: `${at}.minimum_age` });
  const maximumAge = fields.number(item, 'maximum_age', { min: 10, max: 120, path: `${at}.maximum_age` });
  const languages = fields.codes(item, 'languages', LANGUAGES, `${at}.languages`);
  const settled = item['settled_address'];
  if (settled !== undefined && typeof settled !== 'boolean')
    fields.fault(`${at}.settled_address`, 'Give true or false.');
  const limits = {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
    ...(languages.length > 0 && { languages }),
    ...(typeof settled === 'boolean' && { settledAddress: settled }),
  };
  return Object.keys(limits).length === 0 ? undefined : { criterionId, ...limits };
}

function accessIn(own: Json, fields: FieldReader, today: IsoDate): ImportedService['access'] {
  const access = own['access'];
  if (access === undefined) return undefined;
  if (!isObject(access))
    return fields.fault('sightline.access', 'Give access as an object with features and languages.');
  const asOf = fields.date(access, 'as_of', { path: 'sightline.access.as_of', until: today });
  return {
    features: fields.codes(access, 'features', ACCESS_FEATURES, 'sightline.access.features'),
    languages: fields.codes(access, 'languages', LANGUAGES, 'sightline.access.languages'),
    ...(asOf !== undefined && { asOf }),
  };
}

function capacityIn(own: Json, fields: FieldReader, today: IsoDate): ImportedService['capacity'] {
  const capacity = own['capacity'];
  if (capacity === undefined) return undefined;
  const path = 'sightline.capacity';
  if (!isObject(capacity)) return fields.fault(path, 'Give capacity as an object with places, wait_weeks and as_of.');
  const places = fields.number(capacity, 'places', { min: 0, max: 1_000, path: `${path}.places` });
  const waitWeeks = fields.number(capacity, 'wait_weeks', { min: 0, max: 260, path: `${path}.wait_weeks` });
  const asOf = fields.date(capacity, 'as_of', { path: `${path}.as_of`, until: today });
  if (places === undefined || waitWeeks === undefined || asOf === undefined)
    return fields.fault(path, 'Give places, wait_weeks and as_of together.');
  return { places, waitWeeks, asOf };
}
