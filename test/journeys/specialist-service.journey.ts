import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

describe('A specialist service answers referrals', () => {
  const journey = new Journey();
  let rowan: BrowserVisitor;
  let imogen: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    [rowan, imogen] = [await journey.visitor(), await journey.visitor()];
    await rowan.signIn('rowan');
    await imogen.signIn('imogen');
  });
  afterAll(() => journey.end());

  it('has its clocks on the front page, and every number opens what it counts', async () => {
    await rowan.reads('Your turn (4)', 'Waiting for others (1)');
    await rowan.follow(/waiting for others$/);
    await rowan.reads('Waiting for others (1)', 'Bartholomew Sedge');
    await rowan.doesNotRead('Thaddeus');
    await rowan.follow('Show all your work');
    await rowan.follow('Caseload');
    await rowan.reads('Caseload');
  });

  it('confirms that it has a new referral', async () => {
    await rowan.follow('Inbox');
    await rowan.follow(/^New/);
    await rowan.follow('Thaddeus Merriweather-Pike');
    await rowan.press('Confirm that you have this referral');
    await rowan.reads('You confirmed that you have this referral. The referrer can see it now.');
  });

  it('asks for what it needs to know; the referrer sees the questions and the decision clock stands still', async () => {
    await rowan.follow('Ask for information');
    await rowan.press('Ask these questions');
    expect(await rowan.errors()).toEqual(['Enter at least one question']);
    await rowan.fill({ 'Question 1': 'How long can he stay at the hostel?' });
    await rowan.press('Ask these questions');
    await rowan.reads('How long can he stay at the hostel?');

    const asha = await journey.visitor();
    await asha.signIn('asha');
    const line = asha.page.getByRole('listitem').filter({ hasText: 'Thaddeus' });
    await asha.follow(/^Answer the questions/, line);
    await asha.fill({ 'Answer to question 1': 'Until the end of spring.' });
    await asha.press('Send the answers');
    await asha.close();
  });

  it('declines with reasons and barriers, and is told what is missing without losing a word', async () => {
    await imogen.follow('Inbox');
    await imogen.follow('Ottokar Wrenhaven');
    await imogen.follow('Decline');
    const considered = 'One-to-one sessions, but the worker who gives them is on leave.';
    await imogen.fill({ 'What adjustments did you consider?': considered });
    await imogen.press('Decline the referral');
    expect(await imogen.errors()).toContain('Select at least one reason');
    expect(await imogen.field('What adjustments did you consider?').inputValue()).toBe(considered);

    await imogen.choose('Why are you declining?', 'No place available');
    await imogen.choose('Other', 'No capacity');
    await imogen.choose('Do you suggest an alternative?', 'None that we know of');
    await imogen.choose('Can the person referred be told?', 'Yes, the person can be told');
    await imogen.press('Decline the referral');
    await imogen.reads('Declined', 'No capacity', considered);
  });

  it('lets one of two who decide at once win; the other reads that the referral changed', async () => {
    for (const visitor of [rowan, imogen]) {
      await visitor.open('/inbox');
      await visitor.follow('Thaddeus Merriweather-Pike');
      await visitor.follow('Accept');
      await visitor.choose('When can the work start?', 'Now');
      await visitor.tick('I checked for conflicts and found none');
    }
    await rowan.press('Accept the referral');
    await rowan.reads('Accepted');
    await imogen.press('Accept the referral');
    expect(await imogen.heading()).toBe('This referral changed while you were reading');
    await imogen.open('/caseload');
    await imogen.reads('Thaddeus Merriweather-Pike');
  });

  it('does the same without JavaScript', async () => {
    const asha = await journey.visitor({ javaScript: false });
    await asha.signIn('asha');
    await asha.follow(/^Answer the questions/);
    await asha.fill({ 'Answer to question 1': 'Four months.' });
    await asha.press('Send the answers');
    expect(await asha.errors()).toHaveLength(1);
    const second = asha.group('Is he in contact with the alcohol service?');
    await second.getByLabel('This information is not available').check();
    await asha.press('Send the answers');
    await asha.close();

    const still = await journey.visitor({ javaScript: false });
    await still.signIn('rowan');
    await still.follow('Bartholomew Sedge');
    await still.reads('Four months.');
    await still.follow('Accept');
    await still.press('Accept the referral');
    expect((await still.errors()).length).toBeGreaterThan(0);
    await still.choose('When can the work start?', 'From the waiting list');
    await still.tick('I checked for conflicts and found none');
    await still.press('Accept the referral');
    expect(await still.errors()).toHaveLength(3); // nobody waits without a reason, a band and somebody who holds the risk
    await still.choose('If from the waiting list: why does the person have to wait?', 'No place is free');
    await still.choose('If from the waiting list: how long is the wait expected to be?', '1 to 3 months');
    const holder = 'Asha Quillfeather, referrer, Lantern Row';
    await still.select('If from the waiting list: who holds the risk while the person waits?', holder);
    await still.press('Accept the referral');
    await still.reads('On the waiting list', 'Asha Quillfeather holds the risk in the meantime');
    await still.close();
  });
});
