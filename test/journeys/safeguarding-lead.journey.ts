import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { fillAction, TODAY } from '../support/log-action.js';

const ACTION = 'Ask the custody record for earlier call-outs.';

describe('A designated safeguarding lead takes a case to MARAC', () => {
  const journey = new Journey();
  let dorian: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    dorian = await journey.visitor();
    await dorian.signIn('dorian');
  });
  afterAll(() => journey.end());

  it('refers the case and records the decision to share with it', async () => {
    await openForums(dorian, 'Bartholomew Sedge');
    await dorian.reads('No forum has this case');
    await dorian.follow('Refer this case to a forum');
    await dorian.press('Record the referral');
    expect(await dorian.errors()).toContain('Select the forum');
    await referToMarac(dorian);
    await dorian.press('Record the referral');
    await dorian.reads('The referral and the sharing decision are on record.');
  });

  it('records the meeting and logs an action with an owner and a day', async () => {
    await recordMeeting(dorian);
    await dorian.follow('Log an action');
    await fillAction(dorian, ACTION);
    await dorian.press('Log this action');
    await dorian.reads('The action is on record. Its owner can see it and is asked to accept it.', ACTION);
  });

  it('keeps what was typed when something is missing', async () => {
    await dorian.follow('Log an action');
    await dorian.fill({ 'What has to be done?': 'Call the survivor on 07700 900123.' });
    await dorian.press('Log this action');
    expect((await dorian.errors()).join()).toContain('telephone number');
    expect(await dorian.field('What has to be done?').inputValue()).toBe('Call the survivor on 07700 900123.');
  });

  it('waits for the owner on the front page and in the tracker', async () => {
    await dorian.follow('My work');
    await dorian.reads(ACTION, 'Wait until Mid-Severn Constabulary has accepted it');
    await dorian.follow('Actions');
    await dorian.follow('Raised by us');
    await dorian.reads(ACTION);
  });

  it('sees the decision and everybody who looked under the case', async () => {
    await openForums(dorian, 'Bartholomew Sedge');
    await dorian.follow('Sharing');
    await dorian.reads('Wexcombe IDVA', 'Referral to a multi-agency forum');
    await dorian.follow(/^S-/);
    await dorian.reads('Recognised legitimate interest: safeguarding');
    await dorian.unfold('More');
    await dorian.follow('Accessibility gaps');
    await dorian.unfold('More');
    await dorian.follow('Audit trail');
  });

  it('does the same without JavaScript', async () => {
    const still = await journey.visitor({ javaScript: false });
    await still.signIn('dorian');
    await openForums(still, 'Rafferty Quince');
    await still.follow('Refer this case to a forum');
    await referToMarac(still);
    await still.press('Record the referral');
    await recordMeeting(still);
    await still.follow('Log an action');
    await fillAction(still, ACTION);
    await still.press('Log this action');
    await still.reads(ACTION);
    await still.close();
  });
});

async function openForums(visitor: BrowserVisitor, name: string): Promise<void> {
  await visitor.follow('Cases');
  await visitor.follow(name);
  await visitor.follow('Forum actions');
}

async function referToMarac(visitor: BrowserVisitor): Promise<void> {
  await visitor.select('Forum', 'MARAC');
  await visitor.fillDate('When was the case referred?', TODAY);
  await visitor.choose('Why a MARAC?', 'Professional judgement');
  await visitor.fill({ 'Reason in your words': 'Calls are getting more frequent and staff fear an assault.' });
  await visitor.choose('Which organisations will know of the case?', 'Mid-Severn Constabulary', 'Wexcombe IDVA');
  await visitor.select('How do they get the information?', 'In Sightline');
  await visitor.choose('What is the decision about?', 'Name, date of birth and reference', 'Risk summary');
  await visitor.select('Basis under Article 6 of the UK GDPR', 'Recognised legitimate interest: safeguarding');
  await visitor.choose(
    'Condition under Schedule 1 of the Data Protection Act 2018',
    'Paragraph 18: safeguarding children and individuals at risk',
  );
  await visitor.fill({
    'Why does the person at risk count as at risk?': 'He has threatened a former partner before.',
    'Why is sharing necessary, or not?': 'The forum cannot plan without it.',
    'Why is this proportionate?': 'Only what the forum needs to plan.',
  });
  await visitor.choose('Whose consent is this about?', 'The person referred');
  await visitor.choose('What was the answer?', 'Consent not sought');
  await visitor.select('If it was not sought, why not?', 'Asking would raise the risk of serious harm');
  await visitor.choose('Has the person referred been told?', 'No');
  await visitor.select('If not, why not?', 'Risk to the survivor');
}

async function recordMeeting(visitor: BrowserVisitor): Promise<void> {
  await visitor.follow('Record the meeting');
  await visitor.fillDate('When did the forum meet?', TODAY);
  await visitor.select('Who chaired? (optional)', 'Mid-Severn Constabulary');
  await visitor.choose('Who took part?', 'Lantern Row', 'Mid-Severn Constabulary', 'Wexcombe IDVA');
  await visitor.press('Record the meeting');
}
