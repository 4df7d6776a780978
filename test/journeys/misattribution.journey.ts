import { DEMO_ORGANISATIONS as ORG } from '#demo';
import { referenceOf } from '#kernel';
import { forumCase } from '../app/api/bodies.js';
import { made, newCase } from '../app/api/casework.js';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Http } from '../support/http.js';
import { Journey } from '../support/journey.js';
import { runJob } from '../support/run-job.js';
import { TODAY } from '../support/log-action.js';
import { Program } from '../support/visitors.js';

const ACCOUNT = 'He told the night worker that he had strangled a former partner.';
const RECIPIENTS = [ORG.police, ORG.idva];

describe('A disclosure turns out to be about somebody else', () => {
  const journey = new Journey();
  let dorian: BrowserVisitor;
  let http: Http;
  let caseId = '';
  let otherReference = '';

  beforeAll(async () => {
    await journey.begin();
    http = new Http(journey.application.address);
    const program = await Program.of(http, 'dorian');
    ({ caseId } = await newCase(program));
    otherReference = referenceOf('C', (await newCase(program)).caseId);
    await shareADisclosure(program, caseId);
    dorian = await journey.visitor({ javaScript: false });
    await dorian.signIn('dorian');
  });
  afterAll(async () => {
    http.close();
    await journey.end();
  });

  it('moves it only once somebody has asked whether the survivor of the other man is safe', async () => {
    await dorian.open(`/cases/${caseId}`);
    await dorian.reads(ACCOUNT);
    await dorian.follow(/^It is about somebody else/);
    await dorian.fill({ 'Which case is it about?': otherReference });
    await dorian.choose('Is the survivor of the person whom it is about safe?', 'Nobody has asked yet');
    await dorian.press('Move the disclosure');
    expect((await dorian.errors()).join()).toContain('Ask first whether the survivor');
    await dorian.choose(
      'Is the survivor of the person whom it is about safe?',
      'Yes: the service that supports the survivor says so',
    );
    await dorian.press('Move the disclosure');
    await dorian.reads('Everybody with whom it was shared is told.');
  });

  it('no longer shows what it said, until somebody who may presses for it', async () => {
    await dorian.doesNotRead(ACCOUNT);
    await dorian.reads('Marked as a mistake', 'it is about somebody else');
    await dorian.follow(/^Show what was recorded by mistake/);
    await dorian.reads(ACCOUNT, 'That you opened it is in the read log.');
  });

  it('tells everybody with whom it was shared, and nobody else', async () => {
    await runJob(journey.application, 'correction-notices');
    await dorian.open(`/cases/${caseId}/sharing`);
    await dorian.reads('Who was told that something was wrong', ...RECIPIENTS.map(({ name }) => name));
    expect(await dorian.row('Not acknowledged yet').count()).toBe(RECIPIENTS.length);
  });

  it('waits in the inbox of each recipient until they say that they know', async () => {
    const lucan = await journey.visitor({ javaScript: false });
    await lucan.signIn('lucan');
    await lucan.open('/sharing-inbox');
    await lucan.reads('An account of a disclosure was marked as a mistake', 'Act on this');
    await lucan.doesNotRead(ACCOUNT);
    await lucan.press(/^Acknowledge.*A correction/);
    await lucan.reads('Acknowledged. The organisation that shared it can see that you know.');
    await lucan.close();
    await dorian.open(`/cases/${caseId}/sharing`);
    expect(await dorian.row('Not acknowledged yet').count()).toBe(RECIPIENTS.length - 1);
  });

  it('stays in the history: what was believed, when it was put right, and who had been told', async () => {
    await dorian.open(`/cases/${caseId}/history`);
    await dorian.reads('Marked as a mistake', 'Told that something was wrong, no answer yet');
  });
});

/** Records a disclosure and refers the case to a forum, whose members get the account. */
async function shareADisclosure(program: Program, caseId: string): Promise<void> {
  const opened = await program.get(`/api/v1/cases/${caseId}`);
  const disclosure = {
    ...{ happenedOn: TODAY, happenedAt: '00:01', account: ACCOUNT, abuseTypes: ['NFS'], status: 'THIRD_PARTY' },
    ...{ heardBy: 'NIGHT_WORKER', grade: 'KNOWN_INDIRECTLY' },
  };
  const ifMatch = opened.headers.etag;
  made(await program.post(`/api/v1/cases/${caseId}/disclosures`, disclosure, { ifMatch }));
  const forum = { ...forumCase(TODAY), items: ['IDENTITY', 'DISCLOSURE_ACCOUNT'] };
  const { status, text } = await program.post(`/api/v1/cases/${caseId}/forum-cases`, forum);
  if (status !== 201) throw new Error(`${status} ${text}`);
}
