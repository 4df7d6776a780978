import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { postedAs, type DescribedField } from '../support/plausible.js';
import { knownIn } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { summaryLinks } from './bad-input/sound-answer.js';
import { subjectsOf, type Stage, type Subject } from './bad-input/subjects.js';

jest.setTimeout(600_000);

/**
 * Fields that are only asked for because of what was answered in another: the first answer of a code list, which is what
 * mends a form here, is what asks for them.
 */
const ASKED_BECAUSE: Readonly<Record<string, readonly string[]>> = {
  'ProposeRestrictionChangePage.submit': ['signInNames'], // whom to keep out; nobody, where a restriction is lifted
  'EndEarlyPage.submit': ['barriers'], // what was in the way; nothing, where the person has died
  'DeclineReferralPage.submit': ['alternativeServiceId'], // which service, where another one is suggested
};

/** Forms that have something to be filled in; the rest are buttons, or nobody of the demonstration is in their place. */
const MOST_OF_THEM = 60;

/** The name of the field that a link of a summary leads to: a date's is that of one of its boxes. */
const fieldOf = (id: string): string => id.replace(/-(?:day|month|year|\d+)$/, '');

/**
 * A form that is posted empty names all that it needs in one answer. Posted again with an answer for each field that was
 * named, it names no other: nobody is sent round twice.
 */
describe('What a form needs', () => {
  let application: TestApplication;
  let stage: Stage;
  let subjects: readonly Subject[];

  beforeAll(async () => {
    application = await startApplication();
    const http = new Http(application.address);
    const routes = routesOf(application.app);
    stage = { http, cast: new Cast(http), known: await knownIn(application.app), routes };
    const forms = routes.filter(({ method, channel, action }) => method !== 'GET' && channel === 'page' && action);
    subjects = [];
    for (const route of forms) subjects = [...subjects, ...(await subjectsOf(route, stage))];
  });
  afterAll(async () => {
    stage.http.close();
    await application.stop();
  });

  /** The fields that the answer to `form` names, or undefined where it is not shown again. */
  async function named({ key, target }: Subject, form: Record<string, string | string[]>) {
    if (key === undefined) return undefined;
    const visitor = await stage.cast.visitor(key);
    const { status, text, headers } = await visitor.post(target.path, form);
    const links = status === 422 || status === 409 ? summaryLinks({ status, text, headers }) : undefined;
    return links && new Set(links.map(fieldOf));
  }

  /** What the page of the form sends without being asked: the revision that it shows, above all. */
  async function hiddenIn({ key, target }: Subject): Promise<Record<string, string | string[]>> {
    if (key === undefined) return {};
    const { text } = await (await stage.cast.visitor(key)).open(target.path);
    const inputs = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(
      inputs.flatMap(([, name, value]) => (name && name !== '_csrf' ? [[name, value ?? '']] : [])),
    );
  }

  const filledIn = (fields: readonly DescribedField[]) =>
    Object.assign({}, ...fields.map((field) => postedAs(field, field.plausible))) as Record<string, string | string[]>;

  it('is named at once', async () => {
    const late: string[] = [];
    let asked = 0;
    for (const subject of subjects) {
      const { fields } = subject.target;
      if (fields.every(({ kind }) => kind === 'hidden')) continue; // nothing to be filled in
      const hidden = await hiddenIn(subject);
      const first = await named(subject, hidden);
      if (!first || first.size === 0) continue;
      asked += 1;
      const mended = fields.filter(({ name }) => first.has(name));
      const second = await named(subject, { ...filledIn(mended), ...hidden });
      const because = ASKED_BECAUSE[subject.route.handler] ?? [];
      const more = [...(second ?? [])].filter((name) => !first.has(name) && !because.includes(name));
      late.push(...more.map((name) => `${subject.route.handler} ${subject.target.path}: ${name}`));
    }
    expect(late).toEqual([]);
    expect(asked).toBeGreaterThan(MOST_OF_THEM);
  });
});
