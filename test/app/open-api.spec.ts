import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, startApplication, type TestApplication } from '../support/application.js';
import { Http } from '../support/http.js';
import { describedFields } from '../support/plausible.js';
import { ABSENT_ID } from '../support/records.js';
import { routesOf, type Route } from '../support/routes.js';
import { operationsOf, structureFaults, type Operation } from './open-api/structure.js';

type Document = Readonly<Record<string, unknown>>;

const COMMITTED = join(ROOT, 'apps', 'server', 'openapi.json');
/** Where programs get tokens: of no version, because what it takes is laid down elsewhere (RFC 6749). */
const TOKENS = 'POST /api/oauth/token';
const AFRESH = 'UPDATE_DOCS=1 npx jest -c .config/jest.config.cjs test/app/open-api';

describe('The description of the API', () => {
  let application: TestApplication;
  let document: Document;
  let operations: readonly Operation[];
  let routes: readonly Route[];

  beforeAll(async () => {
    application = await startApplication();
    const http = new Http(application.address);
    const served = await http.send({ path: '/api/v1/openapi.json' });
    http.close();
    expect([served.status, served.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    document = JSON.parse(served.text) as Document;
    operations = operationsOf(document);
    routes = routesOf(application.app).filter(({ path }) => /^\/api\/(v1|open-referral)(\/|$)/.test(path));
  });
  afterAll(() => application.stop());

  const addressOf = ({ path }: Route) => path.replaceAll(/:(\w+)/g, '{$1}');
  const operationOf = (route: Route) =>
    operations.find(({ path, method }) => path === addressOf(route) && method === route.method.toLowerCase());
  const headersOf = (route: Route) => parametersOf(route, 'header');
  const parametersOf = (route: Route, place: string) =>
    ((operationOf(route)?.said.parameters ?? []) as { name: string; in: string }[])
      .filter((parameter) => parameter.in === place)
      .map(({ name }) => name);

  it('is sound OpenAPI 3.1', () => expect(structureFaults(document)).toEqual([]));

  it('has every route of the API, and nothing else', () => {
    const routed = routes.map((route) => `${route.method} ${addressOf(route)}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual([...routed, TOKENS].sort());
  });

  it('says of every change that it may carry an Idempotency-Key', () => {
    const changes = routes.filter(({ method }) => method === 'POST' || method === 'DELETE');
    const silent = changes.filter((route) => !headersOf(route).includes('Idempotency-Key'));
    expect(silent.map(({ handler }) => handler)).toEqual([]);
  });

  it('has the body of every form, field by field', () => {
    const schemas = (document.components as { schemas: Record<string, { properties?: object }> }).schemas;
    const different = routes.flatMap(({ handler, body }) => {
      if (!body) return [];
      const asked = describedFields(body, () => ABSENT_ID).filter(({ pageOnly }) => !pageOnly);
      const described = Object.keys(schemas[body.name]?.properties ?? {});
      return asked.map(({ name }) => name).join() === described.join() ? [] : [`${handler}: ${described.join()}`];
    });
    expect(different).toEqual([]);
  });

  it('is asked of some lists that are read page by page', () =>
    expect(routes.filter(({ isPaged }) => isPaged).length).toBeGreaterThan(5));

  it('has every name that an address may be queried by', () => {
    const silent = routes.flatMap((route) => {
      const asked = route.query ? describedFields(route.query, () => ABSENT_ID).map(({ name }) => name) : [];
      const described = parametersOf(route, 'query');
      const paging = route.isPaged ? ['limit', 'cursor'] : [];
      const missing = [...asked, ...route.queryNames, ...paging].filter((name) => !described.includes(name));
      return missing.length > 0 ? [`${route.handler}: ${missing.join()}`] : [];
    });
    expect(silent).toEqual([]);
  });

  it(`is the one that is kept in apps/server/openapi.json (written anew by: ${AFRESH})`, () => {
    if (process.env['UPDATE_DOCS'] === '1') write(document);
    expect(JSON.parse(readFileSync(COMMITTED, 'utf8'))).toEqual(document);
  });

  /** In the house's formatting, which prettier knows when it runs by itself. */
  function write(text: Document): void {
    writeFileSync(COMMITTED, JSON.stringify(text));
    execFileSync('npx', ['prettier', '--log-level', 'warn', '--write', COMMITTED], { cwd: ROOT });
  }
});
