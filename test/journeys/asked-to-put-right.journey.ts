import { referenceOf } from '#kernel';
import { newCase } from '../app/api/casework.js';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Http } from '../support/http.js';
import { Journey } from '../support/journey.js';
import { TODAY } from '../support/log-action.js';
import { Program } from '../support/visitors.js';

const SAID = 'I was never told that anybody called me violent, and I am not.';
const ANSWER = 'The account stays as somebody gave it. What you said stands beside it.';

describe('Somebody asks that what is recorded about them be put right', () => {
  const journey = new Journey();
  let http: Http;
  let isolde: BrowserVisitor;
  let person = '';

  beforeAll(async () => {
    await journey.begin();
    http = new Http(journey.application.address);
    person = referenceOf('P', (await newCase(await Program.of(http, 'asha'))).personId);
    isolde = await journey.visitor({ javaScript: false });
    await isolde.signIn('isolde');
  });
  afterAll(async () => {
    http.close();
    await journey.end();
  });

  it('is recorded with what they say, and the answer is due in a month', async () => {
    await isolde.follow('Requests to put right');
    await isolde.reads('No request is open to you.');
    await isolde.follow('Record a request');
    await isolde.press('Record the request');
    expect(await isolde.errors()).toHaveLength(5);
    await isolde.fill({ 'Reference of the person': person, 'What do they say?': SAID });
    await isolde.choose('Who asked?', 'The person asked for it');
    await isolde.fillDate('When was it received?', TODAY);
    await isolde.choose('What do they say is wrong?', 'What is said that they did');
    await isolde.press('Record the request');
    await isolde.reads('To be answered', person, SAID, 'Not decided yet');
  });

  it('has another point, which is decided by itself', async () => {
    await isolde.unfold('Add something else that they say is wrong');
    await isolde.press('Add the point');
    expect(await isolde.errors()).toHaveLength(2);
    await isolde.choose('What do they say is wrong?', 'A risk assessment');
    await isolde.fill({ 'What do they say?': 'Nobody has met me who says so.' });
    await isolde.press('Add the point');
    await isolde.reads('The point is on record.', 'Point 2: A risk assessment');
  });

  it('is refused on a ground, or noted as disputed, in words for the person', async () => {
    await isolde.follow(/^Decide\s+on point 1$/);
    await isolde.press('Record the decision');
    expect(await isolde.errors()).toHaveLength(2);
    await isolde.choose('What comes of it?', 'Stays as it is, with a note that the person says otherwise');
    await isolde.fill({ 'What is the person told about it?': ANSWER });
    await isolde.press('Record the decision');
    await isolde.reads(ANSWER);
    await isolde.follow(/^Decide\s+on point 2$/);
    await isolde.choose('What comes of it?', 'Refused');
    await isolde.fill({ 'What is the person told about it?': 'It is the opinion of the assessor.' });
    await isolde.press('Record the decision');
    expect(await isolde.errors()).toEqual(['Select the ground on which this point is refused.']);
    await isolde.select(
      'On which ground is it refused?',
      'It is an opinion, recorded as the opinion of whoever gave it',
    );
    await isolde.press('Record the decision');
  });

  it('is answered, and then nothing of it changes any more', async () => {
    await isolde.press('Record the answer');
    expect(await isolde.errors()).toEqual(['Select how the person was told']);
    await isolde.choose('How were they told?', 'Spoken, in person or by telephone');
    await isolde.press('Record the answer');
    await isolde.reads('The clock has stopped.', 'Answered', 'Spoken, in person or by telephone');
    expect(await isolde.page.getByRole('link', { name: /^Decide/ }).count()).toBe(0);
    await isolde.follow('Back to requests to have something put right');
    await isolde.reads('Answered', person);
  });
});
