type Json = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
const PLACES = ['path', 'query', 'header', 'cookie'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** One operation of a description: its address, its method and what is said of it. */
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly said: Json;
}

/** Every operation of a description. */
export function operationsOf({ paths }: Json): readonly Operation[] {
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, said]) =>
      METHODS.includes(method) && isObject(said) ? [{ path, method, said }] : [],
    ),
  );
}

/**
 * What is wrong with a description by the OpenAPI 3.1 specification, as far as a client generator depends on it: the
 * required members, parameters that match the address, references that lead somewhere, schemas in the words of 2020-12.
 */
export function structureFaults(document: Json): readonly string[] {
  const faults: string[] = [];
  if (document.openapi !== '3.1.0') faults.push('is not OpenAPI 3.1.0');
  const { title, version } = isObject(document.info) ? document.info : {};
  if (typeof title !== 'string' || typeof version !== 'string') faults.push('has no title or version');
  const operations = operationsOf(document);
  if (operations.length === 0) faults.push('has no operations');
  const ids = operations.map(({ said }) => said.operationId);
  if (new Set(ids).size !== ids.length || ids.includes(undefined))
    faults.push('has operations without an id of their own');
  return [
    ...faults,
    ...operations.flatMap((operation) => operationFaults(operation).map((fault) => `${named(operation)} ${fault}`)),
    ...everyObject(document, '#').flatMap(([at, value]) => valueFaults(document, at, value)),
  ];
}

const named = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

function operationFaults({ path, said }: Operation): readonly string[] {
  const faults: string[] = [];
  const parameters = objectsIn(said.parameters);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const templated = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  if (!path.startsWith('/')) faults.push('does not begin with a slash');
  if (
    inPath
      .map(({ name }) => String(name))
      .sort()
      .join() !== templated.sort().join()
  ) {
    faults.push('describes other parameters than its address has');
  }
  if (inPath.some(({ required }) => required !== true)) faults.push('has an optional parameter in its address');
  if (
    parameters.some(
      ({ name, in: place, schema }) => typeof name !== 'string' || !PLACES.includes(String(place)) || !isObject(schema),
    )
  ) {
    faults.push('has a parameter without name, place or schema');
  }
  const places = parameters.map(({ name, in: place }) => `${String(place)} ${String(name).toLowerCase()}`);
  if (new Set(places).size < places.length) faults.push('describes a parameter twice');
  return [...faults, ...answerFaults(said), ...bodyFaults(said)];
}

function answerFaults({ responses, summary }: Json): readonly string[] {
  const answers = Object.entries(isObject(responses) ? responses : {});
  const faults = answers.length === 0 ? ['has no answers'] : [];
  if (answers.some(([status]) => !/^[1-5]\d\d$|^default$/.test(status))) faults.push('has an answer that is no status');
  if (answers.some(([, said]) => !isObject(said) || typeof said.description !== 'string'))
    faults.push('has an answer without a description');
  return typeof summary === 'string' ? faults : [...faults, 'has no summary'];
}

function bodyFaults({ requestBody }: Json): readonly string[] {
  if (requestBody === undefined) return [];
  const content = isObject(requestBody) && isObject(requestBody.content) ? requestBody.content : {};
  const media = content['application/json'] ?? content['application/x-www-form-urlencoded'];
  return isObject(media) && isObject(media.schema) ? [] : ['has a body that is neither JSON nor a form with a schema'];
}

/** Every object in a description with its JSON pointer. */
function everyObject(value: unknown, at: string): [string, Json][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => everyObject(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  return [[at, value], ...Object.entries(value).flatMap(([name, part]) => everyObject(part, `${at}/${name}`))];
}

function valueFaults(document: Json, at: string, value: Json): readonly string[] {
  if (typeof value.$ref === 'string')
    return found(document, value.$ref) ? [] : [`${at} refers to ${value.$ref}, which is not there`];
  const isSchema = /\/(?:schema|items|schemas\/[^/]+|properties\/[^/]+)$/.test(at);
  if (!isSchema) return [];
  const faults: string[] = [];
  const types = [value.type ?? []].flat();
  if (types.some((type) => typeof type !== 'string' || !TYPES.includes(type)))
    faults.push(`${at} has the type ${JSON.stringify(value.type)}`);
  if (types.includes('array') && !isObject(value.items)) faults.push(`${at} is an array of nothing`);
  if ('nullable' in value) faults.push(`${at} is nullable, a word of OpenAPI 3.0`);
  if (typeof value.exclusiveMinimum === 'boolean') faults.push(`${at} has a bound in the words of OpenAPI 3.0`);
  return faults;
}

function found(document: Json, reference: string): boolean {
  const names = reference.replace(/^#\//, '').split('/');
  const end = names.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document);
  return reference.startsWith('#/') && isObject(end);
}
