import { PURPOSES } from '#access';
import { Get } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { HealthPage } from '../../apps/server/src/health/health.page.js';
import { startServer } from '../../apps/server/src/start.js';
import { configFor, ROOT, startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http, type Answer } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { roleMay } from '../support/permitted.js';
import { knownIn, type Known } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { EVERYBODY, Visitor } from '../support/visitors.js';
import { ask, isLogged, namedIn, questionsOf, strangersTo, type Question } from './permissions/questions.js';

jest.setTimeout(600_000);

const WIDTH = 4;

/**
 * Reads that nobody of the demonstration has a record for, each with tests of its own: a search belongs to whoever made it,
 * what is asked for there (access) belongs to no case, and nobody asks for an erasure or to have something put right,
 * holds records for the law, has a case open in an emergency, or has a service account.
 */
const NOT_TOLD = new Set([
  ...['NoticesOfDayPage', 'PersonSearchPage', 'PersonSearchApi', 'EmergencyCasePage', 'ErasurePage', 'ErasureApi'],
  ...['AddServiceAccountKeyPage', 'RequestPage', 'RequestApi', 'ReviewListPage', 'DecideItemPage', 'DownloadPage'],
  ...['RectificationPage', 'RectificationApi', 'DecidePointPage', 'LiftLegalHoldPage'],
]);

/** A row of the read log. */
interface Row {
  readonly correlationId: string;
  readonly memberId: string;
  readonly purpose: string;
  readonly decision: string;
}

/** Without two workers to compare, nothing of a case is read. */
const REASSIGNING = ['/caseload/reassign', '/api/v1/caseload/reassignment'];

const correlationOf = ({ answer }: { answer: Answer }) => String(answer.headers['x-correlation-id']);

/** Everybody of the demonstration before every address that can be read: what the rules of the contexts say, and no more. */
describe('Permission', () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast;
  let known: Known;
  let questions: readonly Question[];
  let answers: readonly (Question & { readonly answer: Answer })[];
  let rows: ReadonlyMap<string, Row>;

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
    known = await knownIn(application.app);
    await Promise.all(EVERYBODY.map(([key]) => Promise.all([cast.visitor(key), cast.program(key)])));
    questions = questionsOf(routesOf(application.app), known);
    answers = await inParallel(questions, WIDTH, async (question) => ({
      ...question,
      answer: await ask(question, cast),
    }));
    rows = await readsLogged();
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  /** The read log by request: each of these requests reads once. */
  async function readsLogged(): Promise<ReadonlyMap<string, Row>> {
    const found = await application.database.query<Row>(
      `SELECT correlation_id AS "correlationId", member_id AS "memberId", purpose, decision FROM access.read_log`,
    );
    return new Map(found.map((row) => [row.correlationId, row]));
  }
  const rowOf = (each: { answer: Answer }) => rows.get(correlationOf(each));

  /** An empty search form and a front page without clocks read nothing; whatever names or links a record did. */
  const tellsOfACase = ({ answer: { text, status }, path, isAllowed }: (typeof answers)[number]) =>
    !isAllowed ||
    (status !== 200 && status !== 400) ||
    namedIn(text, known.persons).length > 0 ||
    known.records.some(({ id, caseId }) => caseId !== undefined && !path.includes(id) && text.includes(id));

  const line = ({ key, path }: Question, ...more: unknown[]) => [key, path, ...more].join(' ');

  it('is asked of every address that can be read, by everybody, with records of theirs and of others', () => {
    const routes = routesOf(application.app).filter(({ method, action }) => method === 'GET' && action !== undefined);
    const asked = (isAllowed: boolean) =>
      new Set(questions.filter((question) => question.isAllowed === isAllowed).map(({ route }) => route.handler));
    const reachable = asked(true);
    const unreached = routes.map(({ handler }) => handler).filter((handler) => !reachable.has(handler));
    expect(new Set(unreached.map((handler) => handler.split('.')[0]))).toEqual(NOT_TOLD);
    expect(asked(false).size).toBeGreaterThan(40);
  });

  it('is given where the rules give it', () => {
    // 400: an address that says nothing without a question, and asks for one.
    const isOpen = ({ answer: { status }, path }: { answer: Answer; path: string }) =>
      [200, 303, 409].includes(status) || (status === 400 && path === '/api/v1/caseload/reassignment');
    const allowed = answers.filter(({ isAllowed }) => isAllowed);
    const opened = new Set(allowed.filter(isOpen).map(({ route }) => route.handler));
    // A part of a record, such as a disclosure that was moved already, may be over: then one that is not will do.
    const refused = allowed.filter(
      (each) => !isOpen(each) && !(each.route.params.length > 1 && opened.has(each.route.handler)),
    );
    expect(refused.map((question) => line(question, question.answer.status))).toEqual([]);
  });

  it('is withheld everywhere else, as if there were nothing', () => {
    const open = answers.filter(({ isAllowed, answer: { status } }) => !isAllowed && status !== 404);
    expect(open.map((question) => line(question, question.answer.status))).toEqual([]);
  });

  it('shows nobody the name of a person whom their organisation has nothing to do with', () => {
    const seen = answers.flatMap((question) => {
      const names = namedIn(question.answer.text, strangersTo(question.member, known));
      return names.length > 0 ? [line(question, names.join())] : [];
    });
    expect(seen).toEqual([]);
    const shown = answers.filter(({ answer }) => namedIn(answer.text, known.persons).length > 0);
    expect(shown.length).toBeGreaterThan(50); // names there are, where they belong
  });

  it('is needed for every address but those that are for anybody, which name nobody', async () => {
    const routes = routesOf(application.app).filter(({ method }) => method === 'GET');
    const seen = await inParallel(routes, WIDTH, async ({ path, action, channel }) => {
      const { status, text } = await http.send({ path: path.replaceAll(/:\w+/g, known.records[0]?.id ?? '') });
      const isRight = action === undefined || status === (channel === 'api' ? 401 : 303);
      return isRight && namedIn(text, known.persons).length === 0 ? [] : [`${path} ${status}`];
    });
    expect(seen.flat()).toEqual([]);
  });

  it('gives each member a navigation in which every entry opens', async () => {
    const dead = await inParallel(EVERYBODY, WIDTH, async ([key]) => {
      const visitor = await cast.visitor(key);
      const { text } = await visitor.open('/');
      const links = [...text.matchAll(/govuk-service-navigation__link" href="([^"]+)"/g)].flatMap(
        ([, href]) => href ?? [],
      );
      const opened = await Promise.all(links.map(async (href) => [href, (await visitor.open(href)).status] as const));
      return links.length === 0 ? [`${key} has none`] : opened.filter(([, status]) => status !== 200).map(String);
    });
    expect(dead.flat()).toEqual([]);
  });

  describe('in a search', () => {
    it('finds nobody’s people but one’s own, and is nobody else’s', async () => {
      const searchers = EVERYBODY.filter(([, member]) => roleMay(member, 'person:search'));
      const found = await inParallel(searchers, WIDTH, async ([key, member]) => {
        const program = await cast.program(key);
        const lines = strangersTo(member, known).map(async ({ names: [given, family] }) => {
          const { text, headers } = await program.post('/api/v1/person-searches', { terms: `${given} ${family}` });
          const other = await (await cast.program(key === 'asha' ? 'dorian' : 'asha')).get(String(headers.location));
          return text.includes(family) || other.status !== 404 ? [`${key} finds ${family}, ${other.status}`] : [];
        });
        return (await Promise.all(lines)).flat();
      });
      expect(found.flat()).toEqual([]);
    });

    it('does not tell, by way of registering, that somebody else knows the person', async () => {
      const program = await cast.program('lucan');
      const [, lucan] = EVERYBODY.find(([key]) => key === 'lucan') ?? [];
      const [stranger] = lucan ? strangersTo(lucan, known) : [];
      const [givenName, familyName] = stranger?.names ?? [];
      const answer = await program.post('/api/v1/persons', { givenName, familyName, interpreterNeeded: false });
      expect([answer.status, familyName === undefined]).toEqual([201, false]);
    });
  });

  describe('leaves in the read log', () => {
    it('a row for each read of case data and of figures, with who, why and whether they were let in', () => {
      const purposes: readonly string[] = PURPOSES.codes.map(({ code }) => code);
      const wrong = answers.filter((question) => {
        const row = rowOf(question);
        if (!row || !isLogged(question)) return isLogged(question) && tellsOfACase(question);
        const decision = question.isAllowed ? 'allow' : 'refuse';
        return row.memberId !== question.member.id || row.decision !== decision || !purposes.includes(row.purpose);
      });
      expect(wrong.map((question) => line(question, JSON.stringify(rowOf(question))))).toEqual([]);
    });

    it('no row for anything else', () => {
      const other = answers.filter((question) => !isLogged(question) && rowOf(question));
      expect(other.map((question) => line(question))).toEqual([]);
    });

    it('as many requests as there were, and every one of them', () => {
      const logged = answers.filter((question) => isLogged(question));
      const unread = logged.filter((question) => !rowOf(question));
      expect(new Set(unread.map(({ path }) => path))).toEqual(
        new Set(['/search', '/', '/api/v1/my-work', '/survivor-files/open', ...REASSIGNING]),
      );
      expect(rows.size).toBe(logged.length - unread.length);
      expect(rows.size).toBeGreaterThan(500);
    });
  });

  it('without a read log lets nobody read: 503, and nothing of the record in it', async () => {
    const once = new Map(
      answers
        .filter((each) => each.isAllowed && each.answer.status === 200 && rowOf(each))
        .map((each) => [each.action, each]),
    );
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true); // each refusal is an incident, as it should be
    const locker = new Client({ connectionString: application.databaseUrl });
    await locker.connect();
    await locker.query('BEGIN');
    await locker.query('LOCK TABLE access.read_log IN ACCESS EXCLUSIVE MODE');
    const locked = await inParallel(
      [...once.values()],
      2 * WIDTH,
      async (question) => [question, await ask(question, cast)] as const,
    );
    await locker.query('ROLLBACK');
    await locker.end();
    stderr.mockRestore();
    const read = locked.filter(([, { status, text }]) => status !== 503 || namedIn(text, known.persons).length > 0);
    expect(read.map(([question, { status }]) => line(question, status))).toEqual([]);
    expect(once.size).toBeGreaterThan(15);
    const again = await inParallel([...once.values()], WIDTH, (question) => ask(question, cast));
    expect(again.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('must be declared by every route: one that declares nothing stops the start', async () => {
    const planted = { value: () => 'open to anybody', configurable: true, writable: true };
    Object.defineProperty(HealthPage.prototype, 'planted', planted);
    Get('planted')(HealthPage.prototype, 'planted', planted);
    const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-planted-'));
    try {
      const start = startServer(configFor(application.databaseUrl, dataFolder), ROOT, () => {});
      await expect(start).rejects.toThrow(
        'GET /health/planted (HealthPage.planted) declares neither @Action nor @Public',
      );
    } finally {
      Reflect.deleteProperty(HealthPage.prototype, 'planted');
      rmSync(dataFolder, { recursive: true });
    }
  });

  it('is asked again of somebody who signs in after somebody else in the same browser', async () => {
    const visitor = await Visitor.signedIn(http, 'dorian');
    const [held] = answers.filter(
      ({ key, route, isAllowed }) => key === 'dorian' && isAllowed && route.path === '/cases/:caseId',
    );
    expect((await visitor.open(held?.path ?? '')).status).toBe(200);
    const [, verity] = EVERYBODY.find(([key]) => key === 'verity') ?? [];
    await visitor.post('/demo/switch', { memberId: verity?.id ?? '', returnTo: '/' });
    expect((await visitor.open(held?.path ?? '')).status).toBe(404);
  });
});
