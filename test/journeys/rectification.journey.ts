import { DEMO_ORGANISATIONS as ORG } from '#demo';
import { forumCase } from '../app/api/bodies.js';
import { newCase } from '../app/api/casework.js';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Http } from '../support/http.js';
import { Journey } from '../support/journey.js';
import { TODAY } from '../support/log-action.js';
import { runJob } from '../support/run-job.js';
import { Program } from '../support/visitors.js';

const [WRONG, RIGHT] = ['Peregrine Ashgrove', 'Ottokar Quennerdale'];
const PUT_RIGHT = 'Put the name, date of birth or language right';

describe('A person was registered by a wrong name and a wrong date of birth', () => {
  const journey = new Journey();
  let dorian: BrowserVisitor;
  let http: Http;
  let caseId = '';

  beforeAll(async () => {
    await journey.begin();
    http = new Http(journey.application.address);
    const program = await Program.of(http, 'dorian');
    ({ caseId } = await newCase(program));
    const { status, text } = await program.post(`/api/v1/cases/${caseId}/forum-cases`, forumCase(TODAY));
    if (status !== 201) throw new Error(`${status} ${text}`);
    dorian = await journey.visitor({ javaScript: false });
    await dorian.signIn('dorian');
  });
  afterAll(async () => {
    http.close();
    await journey.end();
  });

  const search = async (terms: string) => {
    await dorian.open('/search');
    await dorian.fill({ 'Name or reference': terms });
    await dorian.press('Search');
  };

  it('is put right by a lead, who says why and on whose wish', async () => {
    await dorian.open(`/cases/${caseId}`);
    await dorian.reads(WRONG, '29 February 1988');
    await dorian.follow(PUT_RIGHT);
    expect(await dorian.field('First name').inputValue()).toBe('Peregrine');
    await dorian.press('Put details right');
    expect(await dorian.errors()).toEqual(['Select why it is put right', 'Select who wants it put right']);
    await dorian.choose('Why is it put right?', 'It was recorded wrongly');
    await dorian.choose('Who wants it put right?', 'The person asked for it');
    await dorian.press('Put details right');
    expect((await dorian.errors()).join()).toContain('Nothing differs from what is on record');
    await dorian.fill({ 'First name': 'Ottokar', 'Last name': 'Quennerdale' });
    await dorian.fillDate('Date of birth', '1978-06-21');
    await dorian.press('Put details right');
    await dorian.reads('The details are put right.', RIGHT, '21 June 1978');
    await dorian.reads('name and date of birth. It was recorded wrongly. The person asked for it.');
    await dorian.doesNotRead(WRONG, '29 February 1988');
  });

  it('is found by the right name, and by the wrong one no longer', async () => {
    await search('Quennerdale');
    await dorian.reads(RIGHT);
    await search('Ashgrove');
    await dorian.reads('Nobody found');
  });

  it('tells everybody who had been given who the person is', async () => {
    await runJob(journey.application, 'correction-notices');
    await dorian.open(`/cases/${caseId}/sharing`);
    await dorian.reads('Who was told that something was wrong', ORG.police.name, ORG.idva.name);
    const lucan = await journey.visitor({ javaScript: false });
    await lucan.signIn('lucan');
    await lucan.open('/sharing-inbox');
    await lucan.reads('A name, a date of birth or a language was put right', 'a fact in it is wrong', 'Act on this');
    await lucan.doesNotRead('Ashgrove', 'Peregrine');
    await lucan.close();
  });

  it('leaves in the history what was believed, when it was put right, and what is known since', async () => {
    await dorian.open(`/cases/${caseId}/history?at=2`);
    await dorian.reads(WRONG, '29 February 1988', 'Something in it was put right later');
    await dorian.open(`/cases/${caseId}/history`);
    await dorian.reads(RIGHT, '21 June 1978', `What is on record of ${RIGHT} was put right (name and date of birth)`);
    await dorian.doesNotRead('Something in it was put right later');
  });
});
