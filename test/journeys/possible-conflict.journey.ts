import { caseOf, DEMO_MEMBERS, type DemoMemberKey } from '#demo';
import { referenceOf } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { runJob } from '../support/run-job.js';

const { caseId } = caseOf('jasper');
const REFERENCE = referenceOf('C', caseId);
const NAME = 'Jasper Thistlewick';
/** What is found stands a moment later: the log is followed beside the requests. */
const FOUND_WITHIN_MS = 120_000;

describe('Somebody who works here is alike to somebody in a case', () => {
  const journey = new Journey();
  const visitors = new Map<string, BrowserVisitor>();
  const as = (key: DemoMemberKey): BrowserVisitor => {
    const visitor = visitors.get(key);
    if (!visitor) throw new Error(`${key} has not come`);
    return visitor;
  };

  beforeAll(async () => {
    await journey.begin();
    for (const key of ['linnet', 'asha', 'isolde'] as const) await comes(key, { javaScript: false });
    for (const key of ['dorian', 'ambrose'] as const) await comes(key, { javaScript: true });
  });
  afterAll(() => journey.end());

  async function comes(key: DemoMemberKey, how: { javaScript: boolean }): Promise<void> {
    const visitor = await journey.visitor(how);
    await visitor.signIn(key);
    visitors.set(key, visitor);
  }

  /** Waits until Sightline has compared: whoever it is about is asked nothing and told nothing. */
  async function isHeld(key: DemoMemberKey): Promise<void> {
    const last = Date.now() + FOUND_WITHIN_MS;
    for (;;) {
      const [row] = await journey.application.database.query<{ held: boolean }>(
        `SELECT EXISTS (SELECT FROM access.wall WHERE member_id = $1 AND kind = 'held' AND until_at IS NULL) AS held`,
        [DEMO_MEMBERS[key].id],
      );
      if (row?.held === true) return;
      if (Date.now() > last) throw new Error(`Nothing was found of ${key}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function states(key: DemoMemberKey): Promise<void> {
    const linnet = as('linnet');
    await linnet.follow('Members');
    await linnet.follow(DEMO_MEMBERS[key].name);
    await linnet.fill({ 'Other names that they have or had': NAME });
    await linnet.press('Save who they are');
    await isHeld(key);
  }

  const opensCase = async (key: DemoMemberKey): Promise<string> => {
    await as(key).open(`/cases/${caseId}`);
    return as(key).heading();
  };

  it('works on the case until then', async () => {
    for (const key of ['asha', 'dorian'] as const) {
      await opensCase(key);
      await as(key).reads(NAME);
    }
  });

  it('an administrator states a name, which nobody is shown again', async () => {
    await states('asha');
    const linnet = as('linnet');
    await linnet.reads('Saved. It is being compared');
    await linnet.doesNotRead(NAME);
    expect(await linnet.field('Other names that they have or had').inputValue()).toBe('');
  });

  it('and finds no case any more, nor why', async () => {
    expect(await opensCase('asha')).toBe('Page not found');
    await as('asha').follow('Cases');
    await as('asha').doesNotRead('Thistlewick');
    await as('asha').open('/possible-conflicts');
    expect(await as('asha').heading()).toBe('Page not found');
  });

  it('a governance lead is told, without JavaScript, who is alike in what, and not to whom', async () => {
    const isolde = as('isolde');
    await runJob(journey.application, 'due-alerts');
    await isolde.follow('Alerts');
    await isolde.reads('is kept from it until you have looked', REFERENCE);
    await isolde.open('/possible-conflicts');
    await isolde.reads(`Case ${REFERENCE}`, 'Asha Quillfeather', 'The same full name');
    await isolde.doesNotRead(NAME);
  });

  it('has to say what was found', async () => {
    const isolde = as('isolde');
    await isolde.press('Save what you found');
    expect(await isolde.errors()).toEqual(['Select what you found']);
    await isolde.choose('What did you find?', 'It is not the same person: other facts differ');
    await isolde.press('Save what you found');
    await isolde.reads('Nothing waits', 'Looked at, or exact', 'other facts differ', 'Isolde Brackenmoor');
  });

  it('and the member knows of the case again', async () => {
    await opensCase('asha');
    await as('asha').reads(NAME);
  });

  it('another one is found to be near somebody in the case, and stays out of it', async () => {
    await states('dorian');
    expect(await opensCase('dorian')).toBe('Page not found');
    const ambrose = as('ambrose');
    await ambrose.open('/possible-conflicts');
    await ambrose.reads('Dorian Larkspur');
    await ambrose.choose(
      'What did you find?',
      'It is a conflict: the member is related or close to somebody in the case',
    );
    await ambrose.press('Save what you found');
    await ambrose.reads('Nothing waits', 'related or close');
    expect(await opensCase('dorian')).toBe('Page not found');
  });

  it('until two governance leads say otherwise: the wall stands in the lists of the case', async () => {
    const isolde = as('isolde');
    await isolde.open('/possible-conflicts');
    await isolde.follow('Restrictions');
    await isolde.fill({ 'Reference of the case': REFERENCE });
    await isolde.press('Open its lists');
    await isolde.reads('Dorian Larkspur');
    await isolde.doesNotRead(NAME);
  });
});
