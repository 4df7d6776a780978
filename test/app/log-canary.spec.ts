import { inspect } from 'node:util';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http, type Answer } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { describedFields, plausibleBody, plausibleForm } from '../support/plausible.js';
import { ABSENT_ID, knownIn, type Known } from '../support/records.js';
import { routesOf, type Route } from '../support/routes.js';
import { encoded } from '../support/visitors.js';
import { summaryLinks } from './bad-input/sound-answer.js';
import { idChooser, openPair, pairsOf } from './bad-input/targets.js';

const CANARY = 'Zephyrine Canarybird';
const WIDTH = 4;

/** A name that is nobody's, typed into every field of every form, must be in no log, address, title or error. */
describe('A name that somebody types', () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast;
  let known: Known;
  let sent: readonly { readonly route: Route; readonly answer: Answer }[];
  const output: string[] = [];
  const streams = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => jest.spyOn(console, name));

  beforeAll(async () => {
    for (const stream of streams) stream.mockImplementation((text) => output.push(String(text)) > 0);
    for (const each of consoles) each.mockImplementation((...said) => void output.push(inspect(said)));
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
    known = await knownIn(application.app);
    const forms = routesOf(application.app).filter(({ body, action }) => body !== undefined && action !== undefined);
    sent = (await inParallel(forms, WIDTH, everyWay)).flat();
  });
  afterAll(async () => {
    for (const spy of [...streams, ...consoles]) spy.mockRestore();
    http.close();
    await application.stop();
  });

  /** The form with the name in every text, then with it in every field, then as nobody sends it, then with a file's worth of it. */
  async function everyWay(route: Route): Promise<{ route: Route; answer: Answer }[]> {
    const pairs = pairsOf(route, known, (name, record) => known.paramOf(name, record));
    const pair = route.channel === 'page' ? await openPair(pairs.slice(0, 20), cast) : pairs[0];
    if (!pair || !route.body) return [];
    const fields = describedFields(route.body, idChooser(known));
    const inTexts = fields.map((field) =>
      field.kind === 'text' ? { ...field, plausible: `${CANARY} ${field.name}` } : field,
    );
    const everywhere = fields.map((field) => ({ ...field, kind: 'text' as const, isList: false, plausible: CANARY }));
    const bodies = [inTexts, everywhere].map((all) =>
      route.channel === 'api' ? JSON.stringify(plausibleBody(all)) : plausibleForm(all),
    );
    const answers: Answer[] = [];
    for (const body of bodies) answers.push(await send(route, pair, body));
    answers.push(await send(route, pair, route.channel === 'api' ? `{"${CANARY}": ` : { [CANARY]: CANARY }));
    answers.push(
      await send(route, { ...pair, path: pair.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ABSENT_ID) }, bodies[0] ?? ''),
    );
    return answers.map((answer) => ({ route, answer }));
  }

  async function send(
    { method, channel }: Route,
    { key, path }: { key: Parameters<Cast['visitor']>[0]; path: string },
    body: string | Record<string, string | string[]>,
  ): Promise<Answer> {
    if (channel === 'api')
      return (await cast.program(key)).send(method, path, typeof body === 'string' ? body : '{}', {
        'if-match': '"0"',
      });
    const visitor = await cast.visitor(key);
    return typeof body === 'string'
      ? visitor.postText(path, body)
      : visitor.postText(path, encoded({ _csrf: visitor.csrf, ...body }));
  }

  const holds = (text: string | undefined) =>
    text !== undefined && /zephyrine|canarybird/i.test(decodeURIComponent(text));
  const where = (all: typeof sent) => all.map(({ route, answer }) => `${route.handler} ${answer.status}`);

  it('was typed into every form, and taken or given back by many', () => {
    const statuses = new Set(sent.map(({ answer }) => answer.status));
    expect(sent.length).toBeGreaterThan(200);
    for (const status of [201, 303, 404, 422]) expect(statuses).toContain(status);
    expect(sent.some(({ answer }) => answer.status === 422 && answer.text.includes(CANARY))).toBe(true);
  });

  it('is in no line that the server writes', () => {
    expect(output.filter((line) => holds(line.replaceAll('%', '%25')))).toEqual([]);
  });

  it('is in no address that an answer leads to, and in no other header', () => {
    const told = sent.filter(({ answer }) =>
      holds(JSON.stringify(answer.headers).replaceAll(/%(?![0-9a-f]{2})/gi, '%25')),
    );
    expect(where(told)).toEqual([]);
  });

  it('is in no title of a page', () => {
    const titled = sent.filter(({ answer }) => holds(/<title>[^]*?<\/title>/.exec(answer.text)?.[0]));
    expect(where(titled)).toEqual([]);
  });

  it('is in no link of a page: addresses hold ids only', () => {
    const linked = sent.filter(({ answer }) =>
      [...answer.text.matchAll(/(?:href|action|src)="([^"]*)"/g)].some(([, link]) => holds(link)),
    );
    expect(where(linked)).toEqual([]);
  });

  it('is in no error but the form that it was typed into', () => {
    const repeated = sent.filter(({ answer }) => {
      const isFormAgain = summaryLinks(answer) !== undefined;
      return answer.status >= 400 && !isFormAgain && holds(answer.text.replaceAll('%', '%25'));
    });
    expect(where(repeated)).toEqual([]);
  });

  // The control: what would be found, were it there.
  it('would be found in a line, an address and a title', () => {
    console.warn('refused', { person: CANARY });
    expect(output.filter((line) => holds(line))).toHaveLength(1);
    expect([
      holds(`/search?name=${encodeURIComponent(CANARY)}`),
      holds(`<title>${CANARY}</title>`),
      holds('/search'),
    ]).toEqual([true, true, false]);
    output.pop();
  });
});
