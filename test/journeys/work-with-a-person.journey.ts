import { addDays, londonDate, readableDate } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

const PERSON = 'Thaddeus Merriweather-Pike';
const today = () => londonDate(new Date());

/** Mission §6.2, from the decision to the end: a service and the hostel worker who referred, each at a browser. */
describe('A service works with a person', () => {
  const journey = new Journey();
  let imogen: BrowserVisitor;
  let rowan: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    imogen = await journey.visitor();
    rowan = await journey.visitor({ javaScript: false });
    await imogen.signIn('imogen');
    await rowan.signIn('rowan');
  });
  afterAll(() => journey.end());

  it('takes him on, and the manager gives the work to somebody who is trained for it', async () => {
    await imogen.follow('Inbox');
    await imogen.follow(PERSON);
    await imogen.press('Confirm that you have this referral');
    await imogen.follow('Accept');
    await imogen.choose('When can the work start?', 'Now');
    await imogen.tick('I checked for conflicts and found none');
    await imogen.press('Accept the referral');
    await imogen.follow('Allocate a worker');
    await imogen.choose('Worker', 'Rowan Tollgate');
    await imogen.press('Give the work to this worker');
    expect(await imogen.errors()).toHaveLength(1);
    await imogen.tick('This worker is trained for this work');
    await imogen.press('Give the work to this worker');
    await imogen.reads('The work is allocated. Next, try to reach the person.');
  });

  it('reaches him after a look at how that is safe, and assesses him', async () => {
    await rowan.follow('Caseload');
    await rowan.follow(PERSON);
    await rowan.follow('Record an attempt to reach the person');
    await rowan.fillDate('When was it?', today());
    await rowan.choose('How did you try?', 'Through their keyworker');
    await rowan.choose('What came of it?', 'Reached, and they agreed to go on');
    await rowan.press('Save the attempt');
    expect(await rowan.errors()).toHaveLength(1); // nobody is tried before that look
    await rowan.tick('I looked at how this person can be contacted safely before I tried');
    await rowan.press('Save the attempt');

    await rowan.follow('Begin the assessment');
    await rowan.fill({ 'Which instrument do you use?': 'Interview', 'Which version of it?': '2' });
    await rowan.press('Begin the assessment');
    await rowan.reads('The assessment has begun.');
    await rowan.follow('Complete the assessment');
    await rowan.choose('What did you find?', 'Suitable');
    await rowan.fill({ 'Summary for the referrer': 'He wants to begin, and mornings suit him.' });
    await rowan.press('Complete the assessment');
    await rowan.reads('The assessment is complete.');
  });

  it('agrees a plan, starts, and moves a session once, with who asked and why', async () => {
    await rowan.follow('Agree the plan');
    await rowan.fill({ 'What is the work for?': 'To stop the abuse.', 'How many sessions are planned?': '12' });
    await rowan.fillDate('When is the plan looked at again?', addDays(today(), 60));
    await rowan.press('Save the plan');
    await rowan.follow('Start the work');
    await rowan.choose(/^Is a support service/, 'A support service is linked');
    await rowan.press('Start the work');
    await rowan.reads('The work has started. Next, arrange the first session.');

    await rowan.follow('Arrange a session');
    await rowan.fillDate('On which day?', today());
    await rowan.fill({ 'At what time?': '11:59pm' });
    await rowan.choose('How is it given?', 'One to one');
    await rowan.press('Arrange the session');
    await rowan.follow('Move a session');
    await rowan.group('Which session?').getByRole('radio').first().check();
    await rowan.fillDate('On which day is it now?', addDays(today(), 1));
    await rowan.fill({ 'At what time?': '9:30am' });
    await rowan.choose('Who asked for it?', 'The person referred');
    await rowan.press('Move the session');
    expect(await rowan.errors()).toHaveLength(1);
    await rowan.choose('Why is it moved?', 'Work or caring');
    await rowan.press('Move the session');
    await rowan.reads(`The session is on ${readableDate(addDays(today(), 1))} now.`);
  });

  it('stands still while he is in hospital, and goes on where it was', async () => {
    await imogen.follow('Put it on hold', await unfolded(imogen));
    await imogen.choose('Why is it put on hold?', 'The person is unwell or in hospital');
    await imogen.fillDate('When will you look at it again?', addDays(today(), 5));
    await imogen.press('Put on hold');
    await imogen.reads('On hold');
    await imogen.follow('Take it up again');
    await imogen.press('Take it up again');
    await imogen.reads('The referral goes on where it was. What is due next is below.');
  });

  it('ends with outcomes and a report, and hands the risk back to the hostel by name', async () => {
    await imogen.follow('Complete the work', await unfolded(imogen));
    await imogen.choose('How much of it did the person take part in?', 'Part of it');
    await imogen.choose('What became of the abuse, as far as you know?', 'Reduced');
    await imogen.choose('How does the worker see the risk?', 'Lower than at the start');
    await imogen.choose(/^How does the adviser/, 'Not given');
    await imogen.choose('What became of where the person lives?', 'Kept their place');
    await imogen.select(
      'Who holds the risk from now on?',
      'Dorian Larkspur, designated safeguarding lead, Lantern Row',
    );
    await imogen.press('Complete the work');
    expect(await imogen.errors()).toEqual(['Enter what the work came to']);
    await imogen.fill({ 'End report': 'He came to most sessions, and says what he did.' });
    await imogen.press('Complete the work');
    await imogen.reads('The work is complete. The referrer can read your report.');

    const asha = await journey.visitor();
    await asha.signIn('asha');
    await asha.follow('Sent referrals');
    await asha.follow(/^Ended/);
    await asha.follow(PERSON);
    await asha.reads('Completed', 'He came to most sessions, and says what he did.', 'Dorian Larkspur');
    await asha.close();
  });
});

/** The page, with what else can be done in sight. */
async function unfolded(visitor: BrowserVisitor): Promise<BrowserVisitor['page']> {
  if ((await visitor.page.locator('summary', { hasText: 'Other things you can do' }).count()) > 0) {
    await visitor.unfold('Other things you can do');
  }
  return visitor.page;
}
