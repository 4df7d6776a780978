import { EventStore } from '#event-store';
import { addDays, londonDate } from '#kernel';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http, type Answer } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { postedAs, plausibleForm } from '../support/plausible.js';
import { ABSENT_ID, knownIn } from '../support/records.js';
import { filledIn, routesOf } from '../support/routes.js';
import { encoded, EVERYBODY, Visitor, type Program } from '../support/visitors.js';
import { etagOf, made, newCase, newDraft, newReferral, serviceIn, takeStep } from './api/casework.js';
import { addressesOf, methodsOf } from './bad-input/hostile-addresses.js';
import {
  bodiesOfForms,
  bodiesOfJson,
  fieldsInForm,
  fieldsInJson,
  idsInFields,
  FORM_TYPE,
  type Attempt,
} from './bad-input/hostile-requests.js';
import { escaped, faultsOf, summaryLinks } from './bad-input/sound-answer.js';
import { likeness } from './existence/likeness.js';
import { subjectsOf, trial, typedFields, type Stage, type Subject } from './bad-input/subjects.js';

jest.setTimeout(600_000);

const WIDTH = 4;
/** One in so many attempts is made on each route, another one on the next: `BAD_INPUT=all` makes every one, in some minutes. */
const IS_WHOLE = process.env['BAD_INPUT'] === 'all';
const SHARE = IS_WHOLE ? 1 : 3;
/** What is done by one press, with nothing to be filled in: whoever may press it, does it. */
const ONE_PRESS = ['ConflictDeclared', 'ReleaseAcknowledged', 'NoServiceFound', 'WishWithdrawn'];
/** Addresses are many, and each is a page to be made. */
const SHARE_OF_ADDRESSES = IS_WHOLE ? 1 : 6;
const isWrite = ({ route: { method } }: Subject) => method !== 'GET';
const isPage = ({ route: { channel } }: Subject) => channel === 'page';

/**
 * Every route of the running application, found by reflection, with everything that nobody should send it. Nothing that
 * is refused may leave an event behind, and no answer may be a 5xx or tell of the inside.
 */
describe('Bad input', () => {
  let application: TestApplication;
  let stage: Stage;
  let subjects: readonly Subject[];
  const incidents: string[] = [];
  const began = performance.now();
  const stderr = jest.spyOn(process.stderr, 'write');

  beforeAll(async () => {
    stderr.mockImplementation((line) => incidents.push(String(line)) > 0);
    application = await startApplication();
    const http = new Http(application.address);
    const cast = new Cast(http);
    // What identity providers send is a signed form, neither page nor JSON: libs/access/src/back-channel-logout has its own trials.
    const routes = routesOf(application.app).filter(({ path }) => !path.startsWith('/api/oauth/'));
    await startAfresh(await cast.program('asha'), await cast.program('dorian'), await cast.program('rowan'));
    stage = { http, cast, known: await knownIn(application.app), routes };
    subjects = (await inParallel(routes, WIDTH, (route) => subjectsOf(route, stage))).flat();
  });
  afterAll(async () => {
    stderr.mockRestore();
    const seconds = Math.round((performance.now() - began) / 1_000);
    process.stdout.write(`bad input: ${stage.http.count} requests to ${stage.routes.length} routes in ${seconds} s\n`);
    stage.http.close();
    await application.stop();
  });

  /**
   * A case with nothing in it yet, where whatever is sound is possible, and what the demonstration has none of: a draft, a
   * referral on hold, one that was withdrawn, a closed case.
   */
  async function startAfresh(program: Program, lead: Program, service: Program): Promise<void> {
    const serviceId = await serviceIn(program);
    const { caseId } = await newCase(program);
    await newDraft(program, caseId, serviceId);
    const today = londonDate(new Date());
    const hold = { reason: 'PERSON_UNWELL', reviewOn: addDays(today, 5) };
    made(await takeStep(program, await newReferral(program, service, serviceId), 'hold', hold));
    const withdrawal = { reason: 'PERSON_MOVED', referrerAgreed: false };
    made(await takeStep(program, await newReferral(program, service, serviceId), 'withdrawal', withdrawal));
    const address = `/api/v1/cases/${(await newCase(lead)).caseId}`;
    const closing = { reason: 'MOVED_AWAY', closedOn: today };
    made(await lead.post(`${address}/closing`, closing, { ifMatch: etagOf(await lead.get(address)) }));
  }

  const head = () => application.app.get(EventStore, { strict: false }).head();

  /** Sends the attempts on each subject; nothing may be wrong with any answer, and nothing may be appended. */
  async function allRefused(
    some: readonly Subject[],
    attemptsOn: (subject: Subject) => readonly Attempt[],
    share = SHARE,
  ) {
    const before = await head();
    const faults = await inParallel([...some.entries()], WIDTH, ([turn, subject]) => {
      const attempts = attemptsOn(subject).filter((_, index) => (index + turn) % share === 0);
      return trial(stage, subject, attempts);
    });
    expect(faults.flat()).toEqual([]);
    expect(await head()).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'isAdministrator')).toBeUndefined();
  }

  it('is tried on every route: each has somebody in the demonstration who may use it', () => {
    const tried = new Set(subjects.map(({ route }) => route));
    // Nobody of the demonstration has a case open in an emergency.
    const untried = stage.routes.filter((route) => !tried.has(route)).map(({ handler }) => handler);
    expect(untried).toEqual(['EmergencyCasePage.show']);
  });

  it('in a field of the API is pointed to, whatever the field and the value', () =>
    allRefused(
      subjects.filter((subject) => isWrite(subject) && !isPage(subject)),
      ({ target }) => fieldsInJson(target),
    ));

  it('in a field of a page shows the form again with a summary that leads to the field', () =>
    allRefused(
      subjects.filter((subject) => isWrite(subject) && isPage(subject) && subject.key !== undefined),
      ({ target }) => fieldsInForm(target),
    ));

  it('that names what is not there is refused, in whatever field', () =>
    allRefused(
      subjects.filter((subject) => isWrite(subject) && subject.key !== undefined),
      ({ target }) => idsInFields(target, ABSENT_ID),
      1,
    ));

  it('in a body of the API is refused before anybody reads what it says', () =>
    allRefused(
      subjects.filter((subject) => isWrite(subject) && !isPage(subject)),
      ({ target }) => bodiesOfJson(target),
    ));

  it('in a form of a page is refused before anybody reads what it says, and so is a form of another site', () =>
    allRefused(
      subjects.filter((subject) => isWrite(subject) && isPage(subject)),
      ({ target }) => bodiesOfForms(target),
    ));

  it('in an address or a query string brings nothing down', () =>
    allRefused(subjects, ({ target }) => addressesOf(target), SHARE_OF_ADDRESSES));

  it('by another method is told that there is none such', () =>
    allRefused(subjects, ({ route, target }) => {
      const here = stage.routes.filter(({ path }) => path === route.path);
      return methodsOf(target, new Set(here.map(({ method }) => method)));
    }));

  describe('in a form', () => {
    const TYPED = `Typed <img src=x onerror=alert(1)> "quoted" & {{ 7 * 7 }} for `;

    it('comes back as it was typed, and as text', async () => {
      const forms = subjects.filter(
        (subject) =>
          isWrite(subject) && isPage(subject) && subject.key !== undefined && !subject.target.path.includes(ABSENT_ID),
      );
      const faults = await inParallel(forms, WIDTH, async ({ key, target }) => {
        const fields = typedFields(target.fields);
        const wrong = target.fields.find(
          ({ kind, isRequired }) => isRequired && !['hidden', 'text', 'tick'].includes(kind),
        );
        if (!key || fields.length === 0) return [];
        const typed = fields.map((field) => [field.name, `${TYPED}${field.name}`] as const);
        const form = { ...plausibleForm(target.fields), ...Object.fromEntries(typed) };
        for (const name of Object.keys(wrong ? postedAs(wrong, wrong.plausible) : {})) delete form[name];
        const visitor = await stage.cast.visitor(key);
        const shown = await visitor.open(target.path);
        const asked = typed.filter(([name]) => shown.text.includes(`name="${name}"`));
        const body = wrong ? form : { ...form, [fields[0]?.name ?? '']: 'a\0b' };
        const answer = await visitor.post(target.path, body);
        const kept = wrong ? asked : asked.slice(1);
        const lost = kept.filter(([, text]) => !answer.text.includes(escaped(text)));
        const raw = answer.text.includes('<img src=x') ? ['<img> as it is'] : [];
        if (answer.status !== 422 || summaryLinks(answer) === undefined) return [`${target.path}: ${answer.status}`];
        return [...lost.map(([name]) => `${target.path}: ${name} is lost`), ...raw];
      });
      expect(faults.flat()).toEqual([]);
    });
  });

  describe('about somebody else’s record', () => {
    it('cannot be told from a record that is not there, by any route and any member', async () => {
      const before = await head();
      const writes = subjects.filter(
        ({ route, target }) => route.params.length > 0 && target.path !== target.absentPath,
      );
      const faults = await inParallel([...writes.entries()], WIDTH, async ([turn, { route, target }]) => {
        const id = recordIdIn(target.path);
        const lines: string[] = [];
        for (const [key] of EVERYBODY.filter((_, n) => n % 3 === turn % 3)) {
          const ask = (path: string) => asked(key, route.method, path, target);
          const [foreign, absent] = [await ask(target.path), await ask(target.path.replaceAll(id, ABSENT_ID))];
          if (foreign.status < 400 || foreign.status === 409 || foreign.status === 412 || foreign.status === 422)
            continue;
          const difference = firstDifference(withoutHeaders(foreign), withoutHeaders(absent));
          if (foreign.status !== 404 || absent.status !== 404 || difference !== undefined)
            lines.push(`${key} ${route.handler}: ${foreign.status}, ${absent.status}, ${difference}`);
        }
        return lines;
      });
      expect(faults.flat()).toEqual([]);
      const { events } = await application.app
        .get(EventStore, { strict: false })
        .readAll({ after: before, max: 1_000 });
      expect(events.map(({ type }) => type).filter((type) => !ONE_PRESS.includes(type))).toEqual([]);
    });

    /** What a button before told makes a page longer. */
    const withoutHeaders = (answer: Answer) => likeness({ ...answer, headers: {} });

    const firstDifference = (one: string, other: string): string | undefined => {
      const at = [...one].findIndex((char, index) => char !== other[index]);
      return one === other ? undefined : `${one.slice(at - 20, at + 60)} / ${other.slice(at - 20, at + 60)}`;
    };

    const recordIdIn = (path: string): string =>
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(path)?.[0] ?? ABSENT_ID;

    /** Asks with an empty body: whoever may do it hears what is missing (412, 422), and nothing is done. */
    async function asked(
      key: (typeof EVERYBODY)[number][0],
      method: string,
      path: string,
      { route }: Subject['target'],
    ) {
      if (route.channel === 'api') {
        const body = method === 'GET' ? undefined : '{}';
        return (await stage.cast.program(key)).send(method, path, body, { 'if-match': '"999999"' });
      }
      const visitor = await stage.cast.visitor(key);
      if (method === 'GET') return visitor.open(path);
      return visitor.send({ method, path, headers: FORM_TYPE, body: encoded({ _csrf: visitor.csrf }) });
    }
  });

  describe('of somebody who has lost their way in', () => {
    it('is not let in: a cookie is nothing to the API, a token nothing to a page', async () => {
      const [visitor, program] = [await stage.cast.visitor('quentin'), await stage.cast.program('quentin')];
      const guarded = stage.routes.filter(({ action }) => action !== undefined);
      const answers = await inParallel(guarded, WIDTH, async ({ method, path: pattern, channel }) => {
        const path = filledIn(pattern, () => ABSENT_ID);
        if (channel === 'api') return (await visitor.send({ method, path })).status === 401;
        const { cookie = '' } = visitor.headers;
        const bearer = { authorization: `Bearer ${program.token}` };
        const shown = await stage.http.send({ path: pattern.includes(':') ? '/account' : path, headers: bearer });
        const asToken = await stage.http.send({
          path: '/api/v1/me',
          headers: { authorization: `Bearer ${String(cookie)}` },
        });
        return (shown.status === 303 || method !== 'GET') && asToken.status === 401;
      });
      expect(answers.filter((isRight) => !isRight)).toEqual([]);
    });

    it('is refused with the form token of another session', async () => {
      const [asha, dorian] = [await stage.cast.visitor('asha'), await stage.cast.visitor('dorian')];
      const token = encodeURIComponent(asha.csrf);
      const inBody = await dorian.postText('/account/tokens', `_csrf=${token}&name=x&lifetime=DAYS_7`);
      const inQuery = await dorian.postText(
        `/account/tokens?_csrf=${encodeURIComponent(dorian.csrf)}`,
        'name=x&lifetime=DAYS_7',
      );
      const inHeader = await dorian.postText('/account/tokens', 'name=x', { 'x-csrf-token': dorian.csrf });
      expect([inBody.status, inQuery.status, inHeader.status]).toEqual([403, 403, 403]);
    });
  });

  describe('in the address to go back to', () => {
    it.each([
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https:evil.example',
      '/%2f/evil.example',
      '/account@evil.example',
      ' //evil.example',
      '/\t/evil.example',
      '/account\r\nSet-Cookie: a=b',
      'javascript:alert(1)',
      'data:text/html,x',
      '/api/v1/me',
      '/sign-out',
      '/／evil.example',
      '/.evil.example/..//',
    ])('leads to the front page and nowhere else: %j', async (returnTo) => {
      const visitor = new Visitor(stage.http);
      const page = await visitor.open(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      expect(page.text).not.toMatch(/(?:href|value|action)="[^"]*evil/);
      const [, member] = EVERYBODY[0] ?? [];
      const answer = await visitor.post('/demo/switch', { memberId: member?.id ?? '', returnTo });
      expect([answer.status, answer.headers.location]).toEqual([303, '/']);
      expect(faultsOf(answer, 'page')).toEqual([]);
    });
  });

  it('left the process alive, and no incident in its log', async () => {
    const { status, text } = await stage.http.send({ path: '/health' });
    expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'up' }]);
    expect(incidents.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
