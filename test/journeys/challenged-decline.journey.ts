import { Journey } from '../support/journey.js';

const PERSON = 'Ottokar Wrenhaven';

/** Mission §6.2: a “no” is looked at again by somebody who did not say it. */
describe('A decline that the referrer does not accept', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it('is given with its reasons and barriers', async () => {
    const imogen = await journey.visitor();
    await imogen.signIn('imogen');
    await imogen.follow('Inbox');
    await imogen.follow(PERSON);
    await imogen.follow('Decline');
    await imogen.choose('Why are you declining?', 'No place available');
    await imogen.choose('Other', 'No capacity');
    await imogen.fill({ 'What adjustments did you consider?': 'A place in another week; there is none.' });
    await imogen.choose('Do you suggest an alternative?', 'None that we know of');
    await imogen.choose('Can the person referred be told?', 'Yes, the person can be told');
    await imogen.press('Decline the referral');
    await imogen.reads('Declined');
    await imogen.close();
  });

  it('is challenged on a ground, in words', async () => {
    const dorian = await journey.visitor({ javaScript: false });
    await dorian.signIn('dorian');
    await dorian.follow('Sent referrals');
    await dorian.follow(/^Declined/);
    await dorian.follow(PERSON);
    await dorian.follow('Ask for a review of the decline');
    await dorian.choose('On what ground?', 'The risk of having no service was not weighed');
    await dorian.press('Ask for a review');
    expect(await dorian.errors()).toHaveLength(1);
    const argument = 'He leaves the hostel in three weeks, and nobody else works with him.';
    await dorian.fill({ 'Why should it be looked at again?': argument });
    await dorian.press('Ask for a review');
    await dorian.reads('You asked for a review.', argument);
    await dorian.open('/');
    await dorian.reads('Wait until Wexcombe Change: one to one has reviewed the decline');
    await dorian.close();
  });

  it('is not reviewed by whoever declined, but by another manager of the service', async () => {
    const imogen = await journey.visitor();
    await imogen.signIn('imogen');
    await imogen.reads('Wait until a colleague who did not decline it has reviewed it');
    await imogen.open('/inbox');
    await imogen.follow(PERSON);
    const path = new URL(imogen.page.url()).pathname;
    await imogen.open(`${path}/review-decline`);
    await imogen.choose('Does the decline stand?', 'Yes, it stands');
    await imogen.fill({ 'What did you find?': 'Nothing new.' });
    await imogen.press('Answer the challenge');
    expect(await imogen.errors()).toHaveLength(1);
    await imogen.close();

    const juniper = await journey.visitor();
    await juniper.signIn('juniper');
    await juniper.follow(/^Review the decline/, juniper.page.getByRole('listitem').filter({ hasText: PERSON }));
    await juniper.follow('Review the decline');
    await juniper.choose('Does the decline stand?', 'No, it is decided again');
    await juniper.fill({ 'What did you find?': 'Nobody weighed what happens to him without a place.' });
    await juniper.press('Answer the challenge');
    await juniper.reads('The decline does not stand.');
    await juniper.close();
  });
});
