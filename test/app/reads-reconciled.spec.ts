import fc from 'fast-check';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { knownIn } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { EVERYBODY } from '../support/visitors.js';
import { ask, isLogged, questionsOf, type Question } from './permissions/questions.js';

/** `RECONCILED_READS=10000` for the promise in full (security §6, row 9), which takes some minutes. */
const READS = Number(process.env['RECONCILED_READS'] ?? 300);
const WIDTH = 8;
/** What holds nothing to read for some members, and then leaves no row. */
const MAY_BE_EMPTY = ['/', '/search', '/api/v1/my-work', '/survivor-files/open'];
/** The page before a referral is sent is refused as itself, and reads its draft as every page of the draft does. */
const READ_AS: Readonly<Record<string, string>> = { 'referral:submit': 'referral:draft' };

jest.setTimeout(240_000 + READS * 100);

/** A row of the read log, as far as a request must agree with it. */
interface Row {
  readonly request: string;
  readonly memberId: string;
  readonly action: string;
  readonly channel: string;
  readonly decision: string;
}

describe(`${READS} random reads over pages and the API`, () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast;
  let questions: readonly Question[];

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
    const known = await knownIn(application.app);
    await Promise.all(EVERYBODY.map(([key]) => Promise.all([cast.visitor(key), cast.program(key)])));
    questions = questionsOf(routesOf(application.app), known).filter(
      (each) => isLogged(each) && !MAY_BE_EMPTY.includes(each.path),
    );
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  it('each have one row of the read log, which says who, by which way and whether they were let in', async () => {
    const drawn = fc.sample(fc.constantFrom(...questions), { numRuns: READS, seed: 20250314 });
    const asked = await inParallel(drawn, WIDTH, async (question) => {
      const { headers, status } = await ask(question, cast);
      return { ...question, status, request: String(headers['x-correlation-id']) };
    });
    const logged = await application.database.query<Row>(
      `SELECT correlation_id AS request, member_id AS "memberId", action, channel, decision FROM access.read_log
        WHERE correlation_id = ANY ($1)`,
      [asked.map(({ request }) => request)],
    );
    const rows = new Map<string, Row[]>();
    for (const row of logged) rows.set(row.request, [...(rows.get(row.request) ?? []), row]);
    const unlike = asked.filter(({ request, member, route, action, isAllowed }) => {
      const [row, ...more] = rows.get(request) ?? [];
      const decision = isAllowed ? 'allow' : 'refuse';
      const expected = { request, memberId: member.id, channel: route.channel, decision };
      return (
        !row ||
        more.length > 0 ||
        ![action, READ_AS[action]].includes(row.action) ||
        Object.entries(expected).some(([name, value]) => row[name as keyof Row] !== value)
      );
    });
    expect(unlike.map(({ key, path, status }) => `${key} ${path} ${status}`)).toEqual([]);
    expect(logged).toHaveLength(READS);
    expect(new Set(logged.map(({ decision }) => decision))).toEqual(new Set(['allow', 'refuse']));
    expect(new Set(logged.map(({ channel }) => channel))).toEqual(new Set(['page', 'api']));
  });
});
