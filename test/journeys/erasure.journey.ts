import { referenceOf } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { bodyOf, newCase, serviceIn } from '../app/api/casework.js';
import { Http } from '../support/http.js';
import { Journey } from '../support/journey.js';
import { TODAY } from '../support/log-action.js';
import { runJob } from '../support/run-job.js';
import { Program } from '../support/visitors.js';

const WHO = 'Who they are, what they need and where they stay';
const CASES = 'Cases: their part in them, disclosures and risk assessments';
const NO_LONGER = 'Erase: no longer needed for why it was collected (Article 17(1)(a))';
const CLAIMS = 'Keep: legal claims (Article 17(3)(e))';
const JOB = 'carry-out-erasures';
const A_MINUTE_MS = 60_000;
/** The first person of `newCase`. */
const [NAME, FAMILY_NAME] = ['Peregrine Ashgrove', 'Ashgrove'];
const ERASED = 'Erased by decision D-';

describe('Somebody asks that what is recorded about them be erased', () => {
  const journey = new Journey();
  let http: Http;
  let isolde: BrowserVisitor;
  let ambrose: BrowserVisitor;
  let asha: BrowserVisitor;
  let person = '';
  let caseId = '';

  beforeAll(async () => {
    await journey.begin();
    http = new Http(journey.application.address);
    const about = await newCase(await Program.of(http, 'asha'));
    [person, caseId] = [referenceOf('P', about.personId), about.caseId];
    isolde = await journey.visitor({ javaScript: false });
    await isolde.signIn('isolde');
    ambrose = await journey.visitor();
    await ambrose.signIn('ambrose');
    asha = await journey.visitor({ javaScript: false });
    await asha.signIn('asha');
  });
  afterAll(async () => {
    http.close();
    await journey.end();
  });

  it('is on record until then', async () => {
    await asha.open(`/cases/${caseId}`);
    await asha.reads(NAME);
    await asha.doesNotRead(ERASED);
  });

  it('is entered with the kinds of record that are meant, and the answer is due in a month', async () => {
    await isolde.follow('Erasures');
    await isolde.reads('No request is open to you.');
    await isolde.follow('Enter a request');
    await isolde.press('Enter the request');
    expect(await isolde.errors()).toHaveLength(4);
    await isolde.fill({ 'Reference of the person': person });
    await isolde.choose('Who wants it erased?', 'The person asked for it');
    await isolde.choose('What is to be erased?', WHO, CASES);
    await isolde.fillDate('When was it asked for?', TODAY);
    await isolde.press('Enter the request');
    await isolde.reads('To be decided', person, 'Not decided yet');
  });

  it('is decided kind by kind, each with its ground in law', async () => {
    await isolde.select(WHO, NO_LONGER);
    await isolde.press('Record the decision');
    expect((await isolde.errors()).join()).toContain('Every kind of record in the request needs a decision.');
    await isolde.select(CASES, CLAIMS); // what was selected before is still there
    await isolde.press('Record the decision');
    await isolde.reads('To be erased', 'To be kept', 'Somebody else has to confirm');
    expect(await isolde.page.getByRole('button', { name: 'Confirm and erase' }).count()).toBe(0);
  });

  it('cannot be confirmed while a legal hold is in force', async () => {
    await ambrose.follow('Erasures');
    await ambrose.follow(/^D-/);
    await ambrose.choose('Why does it have to be kept?', 'A complaint that is not closed yet');
    await ambrose.press('Place the hold');
    await ambrose.reads('While one is in force nothing about this person may be erased.');
    expect(await ambrose.page.getByRole('button', { name: 'Confirm and erase' }).count()).toBe(0);
    await isolde.open(ambrose.page.url());
    await isolde.follow(/^Lift the hold/);
    await isolde.choose('Why is it not needed any more?', 'The complaint is closed');
    await isolde.press('Lift the hold');
    await ambrose.open(ambrose.page.url());
    await ambrose.reads('Lifted because: The complaint is closed.');
  });

  it('is confirmed by a second person, who has looked', async () => {
    await ambrose.press('Confirm and erase');
    expect(await ambrose.errors()).toEqual(['Tick the box when you have looked at every kind of record']);
    await ambrose.tick('I have looked at every kind of record and its ground');
    await ambrose.press('Confirm and erase');
    await ambrose.reads('Being carried out', 'Confirmed by a second person');
  });

  it('is carried out: first the keys, then every copy', async () => {
    await runJob(journey.application, JOB);
    await ambrose.open(ambrose.page.url());
    await ambrose.reads('Keys destroyed: nobody can read it any more');
    await runJob(journey.application, JOB, new Date(Date.now() + A_MINUTE_MS));
    await ambrose.open(ambrose.page.url());
    await ambrose.reads('Erased', 'Every copy in Sightline is gone');
  });

  it('leaves on the page of the case the decision where a name stood', async () => {
    await asha.open(`/cases/${caseId}`);
    await asha.reads(ERASED);
    await asha.doesNotRead(NAME, FAMILY_NAME);
    await asha.open(`/cases/${caseId}/history`);
    await asha.reads(ERASED);
    await asha.doesNotRead(FAMILY_NAME);
  });

  it('and nobody is referred from it any more', async () => {
    await asha.open(`/cases/${caseId}/referrals`);
    await asha.doesNotRead('Refer to a service');
    const api = await Program.of(http, 'asha');
    const answer = await api.post('/api/v1/referrals', { caseId, serviceId: await serviceIn(api) });
    expect([answer.status, bodyOf(answer).type]).toEqual([409, '/problems/referral-of-nobody']);
  });

  it('and nobody finds the person by that name', async () => {
    await asha.follow('Find a person');
    await asha.fill({ 'Name or reference': NAME });
    await asha.press('Search');
    await asha.doesNotRead(person);
  });
});
