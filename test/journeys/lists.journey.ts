import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

const FIRST = 'Thaddeus Merriweather-Pike';
const SECOND = 'Ottokar Wrenhaven';
const LAST = 'Ferdinand Muddlecombe';
const THIRD = 'Bartholomew Sedge';

describe('Somebody with a long list', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it.each([
    ['', true],
    [', without JavaScript', false],
  ])('narrows it down, turns it round, keeps it under a name and finds it again%s', async (_how, javaScript) => {
    const imogen = await journey.visitor({ javaScript });
    await imogen.signIn('imogen');
    await imogen.follow('Inbox');
    await imogen.unfold('Filter this list');
    await imogen.select('Whose turn it is', 'The service');
    await imogen.press('Filter');
    await imogen.reads(FIRST, SECOND, LAST);
    await imogen.doesNotRead(THIRD);

    expect(await names(imogen)).toEqual([FIRST, SECOND, LAST]);
    await imogen.follow(/^Due/);
    expect(await names(imogen)).toEqual([LAST, SECOND, FIRST]);

    await imogen.follow('Save this view');
    await imogen.press('Save this view');
    expect(await imogen.errors()).toEqual(['Enter a name for this view']);
    await imogen.fill({ 'What do you want to call it?': 'Our turn, the latest first' });
    await imogen.press('Save this view');
    await imogen.open('/');
    await imogen.follow('Our turn, the latest first');
    expect(await names(imogen)).toEqual([LAST, SECOND, FIRST]);

    await imogen.open('/saved-views');
    await imogen.press(/^Remove/);
    await imogen.reads('No saved views yet');
    await imogen.close();
  });

  it('gives work to somebody else after a look at what it is', async () => {
    const imogen = await journey.visitor();
    await imogen.signIn('imogen');
    await imogen.follow(SECOND);
    await imogen.follow('Accept');
    await imogen.choose('When can the work start?', 'Now');
    await imogen.tick('I checked for conflicts and found none');
    await imogen.press('Accept the referral');
    await imogen.open('/caseload');
    await imogen.reads('Nobody has the work (1)', SECOND);
    await imogen.follow(SECOND);
    await imogen.follow('Allocate a worker');
    await imogen.choose('Worker', 'Imogen Saltmarsh');
    await imogen.tick('This worker is trained for this work');
    await imogen.press('Give the work to this worker');

    await imogen.open('/caseload');
    await imogen.follow('Give work to somebody else');
    await imogen.select('Who has the work now?', 'Imogen Saltmarsh, 1 of at most 15');
    await imogen.select('Who gets it?', 'Rowan Tollgate, 1 of at most 15');
    await imogen.press('Check what would move');
    await imogen.reads('1 referral goes from Imogen Saltmarsh to Rowan Tollgate.', SECOND);
    await imogen.tick('Rowan Tollgate is trained for this work');
    await imogen.press('Move 1 referral');

    const rowan = await journey.visitor({ javaScript: false });
    await rowan.signIn('rowan');
    await rowan.follow(SECOND);
    await rowan.reads('Record an attempt to reach the person');
    await rowan.close();
    await imogen.close();
  });
});

/** The people of the list, from the top. */
async function names({ page }: BrowserVisitor): Promise<string[]> {
  const cells = await page.locator('main table tbody tr').allInnerTexts();
  return cells.map((cell) => [FIRST, SECOND, LAST].find((name) => cell.includes(name)) ?? cell);
}
