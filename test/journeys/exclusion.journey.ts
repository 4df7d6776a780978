import { caseOf, DEMO_MEMBERS } from '#demo';
import { referenceOf } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { ABSENT_ID } from '../support/records.js';

const { caseId } = caseOf('jasper');
const REFERENCE = referenceOf('C', caseId);
const NAME = 'Jasper Thistlewick';

describe('Somebody is kept from a case', () => {
  const journey = new Journey();
  let asha: BrowserVisitor;
  let isolde: BrowserVisitor;
  let ambrose: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    asha = await journey.visitor({ javaScript: false });
    await asha.signIn('asha');
    isolde = await journey.visitor({ javaScript: false });
    await isolde.signIn('isolde');
    ambrose = await journey.visitor();
    await ambrose.signIn('ambrose');
  });
  afterAll(() => journey.end());

  const absent = async () => {
    await asha.open(`/cases/${ABSENT_ID}`);
    return page(asha);
  };

  it('works on it until then', async () => {
    await asha.open(`/cases/${caseId}`);
    await asha.reads(NAME);
  });

  it('a governance lead opens the lists of the case by its reference, and sees nothing else of it', async () => {
    await isolde.follow('Restrictions');
    await isolde.fill({ 'Reference of the case': 'C-0000-0000' });
    await isolde.press('Open its lists');
    expect(await isolde.errors()).toEqual(['There is no case with this reference whose lists you keep. Check it.']);
    await isolde.fill({ 'Reference of the case': REFERENCE.toLowerCase() });
    await isolde.press('Open its lists');
    await isolde.reads(`Restrictions of ${REFERENCE}`, 'Everybody with a part in the case');
    await isolde.doesNotRead(NAME);
  });

  it('and asks for it, which alone keeps nobody out', async () => {
    await isolde.press('Ask for the change');
    expect(await isolde.errors()).toEqual(['Select what should change']);
    await isolde.choose('What should change?', 'Keep this member from the case');
    await isolde.fill({ 'Sign-in names of the members': DEMO_MEMBERS.asha.signInName });
    await isolde.press('Ask for the change');
    await isolde.reads(
      'The change waits for a second information governance lead',
      'Keep Asha Quillfeather from the case',
    );
    expect(await isolde.page.getByRole('button', { name: /^Agree/ }).count()).toBe(0);
    await asha.open(`/cases/${caseId}`);
    await asha.reads(NAME);
  });

  it('a second one agrees', async () => {
    await ambrose.follow('Restrictions');
    await ambrose.follow(REFERENCE);
    await ambrose.press(/^Agree.*Keep Asha/);
    await ambrose.reads('Asha Quillfeather', 'Excluded. Since');
  });

  it('from then on every page of the case is to her as if there were none', async () => {
    const nothing = await absent();
    for (const part of ['', '/history', '/referrals', '/forum-cases', '/sharing']) {
      await asha.open(`/cases/${caseId}${part}`);
      expect(await page(asha)).toEqual(nothing);
    }
  });

  it('and no list, count or search names it', async () => {
    for (const list of ['My work', 'Cases', 'Sent referrals', 'Actions']) {
      await asha.follow(list);
      await asha.doesNotRead('Thistlewick');
    }
    await asha.follow('Find a person');
    await asha.fill({ 'Name or reference': NAME });
    await asha.press('Search');
    await asha.doesNotRead('P-');
  });

  it('an auditor stands in the history of it as before', async () => {
    const quentin = await journey.visitor();
    await quentin.signIn('quentin');
    await quentin.open(`/cases/${caseId}/history`);
    await quentin.reads(NAME);
    await quentin.close();
  });

  it('two people let her know of it again', async () => {
    await ambrose.choose('What should change?', 'Let this member know of the case again');
    await ambrose.fill({ 'Sign-in names of the members': DEMO_MEMBERS.asha.signInName });
    await ambrose.press('Ask for the change');
    await isolde.follow('Restrictions');
    await isolde.follow(REFERENCE);
    await isolde.press(/^Agree.*Let Asha/);
    await asha.open(`/cases/${caseId}`);
    await asha.reads(NAME);
  });
});

/** What a page tells whoever stands before it: its title, and its words. */
const page = async (visitor: BrowserVisitor) => ({ title: await visitor.page.title(), words: await visitor.words() });
