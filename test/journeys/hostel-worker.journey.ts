import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

const RISK = 'Two disclosures to staff this month. No contact with a former partner at present.';

describe('A hostel worker refers a person', () => {
  const journey = new Journey();
  let asha: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    asha = await journey.visitor();
    await asha.signIn('asha');
  });
  afterAll(() => journey.end());

  it('finds nobody of that name, registers the person and opens a case', async () => {
    await asha.follow('Find a person');
    await asha.fill({ 'Name or reference': 'Peregrine Ashdown' });
    await asha.press('Search');
    await asha.reads('Nobody found');
    await asha.follow('Register a person');

    await asha.fill({ 'First name': 'Peregrine', 'Last name': 'Ashdown' });
    await asha.fillDate('Date of birth', '1988-05-04');
    await asha.press('Register the person');
    await asha.choose('Why is the case opened?', 'Somebody disclosed abuse, or staff saw or heard it');
    await asha.choose('What part does the person have?', 'Alleged perpetrator');
    await asha.press('Open the case');
    await asha.reads('The case is open. Your organisation holds it.', 'Peregrine Ashdown', 'Born 4 May 1988');
  });

  it('is asked to look first when the organisation may know the person already', async () => {
    await asha.open('/persons/register');
    await asha.fill({ 'First name': 'Peregrin', 'Last name': 'Ashdown' });
    await asha.press('Register the person');
    expect(await asha.errors()).toEqual(['Look at the people on record first. If this is somebody else, say so below']);
    expect(await asha.field('First name').inputValue()).toBe('Peregrin');
  });

  it('records what is known, and the case shows it', async () => {
    await find(asha, 'Ashdown');
    await asha.follow('Record a need');
    await asha.select('What does the person need?', 'Homelessness');
    await asha.choose('How is it known?', 'The person said so');
    await asha.press('Record the need');
    await asha.follow('Record where the person stays');
    await asha.select('What kind of place is it?', 'Hostel, direct access');
    await asha.choose('By what right do they stay there?', 'Licence');
    await asha.fillDate('Since when?', '2025-01-06');
    await asha.press('Record the stay');
    await asha.reads('Homelessness', 'Hostel, direct access');
  });

  it('records a disclosure, and is told what is missing without losing what she typed', async () => {
    await asha.follow('Record a disclosure');
    await asha.fillDate('On which day did it happen?', '2025-02-31');
    await asha.fill({ 'At what time?': '3:05pm', 'What did the person say or do?': 'Said that he broke her door.' });
    await asha.press('Record the disclosure');
    expect((await asha.errors()).length).toBeGreaterThan(2);
    expect(await asha.page.title()).toMatch(/^Error: /);
    expect(await asha.field('What did the person say or do?').inputValue()).toBe('Said that he broke her door.');
    expect(await asha.group('On which day did it happen?').getByLabel('Day').inputValue()).toBe('31');

    await asha.fillDate('On which day did it happen?', '2025-02-20');
    await asha.choose('What kinds of abuse was it?', 'Damage to property');
    await asha.select('How far is it established?', 'The person said so themselves');
    await asha.select('Who heard or saw it?', 'Keyworker');
    await asha.choose('How directly is it known?', 'Seen or heard directly');
    await asha.press('Record the disclosure');
    await asha.reads('Said that he broke her door.', 'Happened 20 February 2025 at 3:05pm.');
  });

  it('starts a referral, and the draft is there after signing out', async () => {
    await startReferral(asha);
    await asha.follow('Risk');
    await asha.fill({ 'Risk summary': RISK });
    await asha.press('Save and come back later');
    await asha.signOut();
    await asha.signIn('asha');
    await asha.follow('Sent referrals');
    await asha.follow(/^Drafts/);
    await asha.follow('Peregrine Ashdown');
    await asha.reads('You have completed 1 of 5 sections.');
    await asha.follow('Risk');
    expect(await asha.field('Risk summary').inputValue()).toBe(RISK);
  });

  it('may not write down where anybody can be found', async () => {
    await asha.fill({ 'Risk summary': 'Call her on 07700 900123.' });
    await asha.press('Save and continue');
    expect((await asha.errors())[0]).toContain('must not include a telephone number');
    expect(await asha.field('Risk summary').inputValue()).toBe('Call her on 07700 900123.');
    await asha.fill({ 'Risk summary': RISK });
    await asha.press('Save and continue');
  });

  it('completes every section', async () => {
    await completeSections(asha);
    await asha.reads('You have completed 5 of 5 sections.');
    await asha.follow('See how the needs meet the service’s criteria');
    await asha.press('Record this check and go on');
  });

  it('checks her answers and sends', async () => {
    await asha.follow('Check your answers and send');
    await asha.reads('This and nothing else of the case.', RISK, 'Homelessness');
    await asha.press('Send to Wexcombe Change Service');
    await asha.reads('The referral was sent to Wexcombe Change Service, and the sharing decision is on record.');
    await asha.follow('My work');
    await asha.reads(
      'Peregrine Ashdown',
      'Wait until Wexcombe Change: one to one has confirmed that it has the referral',
    );
  });

  it('does the same without JavaScript', async () => {
    const still = await journey.visitor({ javaScript: false });
    await still.signIn('asha');
    await find(still, 'Horatio Plumbridge');
    await startReferral(still);
    await still.follow('Risk');
    await still.press('Save and continue');
    expect(await still.errors()).toEqual(['Enter a summary of the risk']);
    await still.fill({ 'Risk summary': RISK });
    await still.press('Save and continue');
    await completeSections(still);
    await still.follow('Check your answers and send');
    await still.press('Send to Wexcombe Change Service');
    await still.reads('The referral was sent to Wexcombe Change Service');
    await still.close();
  });
});

/** Finds a person by name and opens the case. */
async function find(visitor: BrowserVisitor, name: string): Promise<void> {
  await visitor.open('/search');
  await visitor.fill({ 'Name or reference': name });
  await visitor.press('Search');
  await visitor.follow(new RegExp(name));
}

async function startReferral(visitor: BrowserVisitor): Promise<void> {
  await visitor.follow('Refer to a service');
  await visitor.choose(/^Which service\?/, 'Wexcombe Change: one to one, Wexcombe Change Service');
  await visitor.press('Start the referral');
}

/** Every section of the task list but the one about risk. */
async function completeSections(visitor: BrowserVisitor): Promise<void> {
  await visitor.follow('The person and their needs');
  await visitor.press('Save and continue');
  await visitor.follow('What the person knows');
  await visitor.choose('Does the person know of this referral?', 'Yes, they know');
  await visitor.press('Save and continue');
  await visitor.follow('Reason and adjustments');
  await visitor.fill({ 'Why are you referring the person?': 'He asked his keyworker for help to change.' });
  await visitor.choose('How urgent is it?', 'Standard');
  await visitor.press('Save and continue');
  await visitor.follow('Information sharing decision');
  await decideToShare(visitor);
  await visitor.press('Save and continue');
}

async function decideToShare(visitor: BrowserVisitor): Promise<void> {
  await visitor.choose(
    'What is the decision about?',
    ...['Name, date of birth and reference', 'Where the person referred stays', 'Needs and support', 'Risk summary'],
  );
  await visitor.select('Basis under Article 6 of the UK GDPR', 'Recognised legitimate interest: safeguarding');
  await visitor.choose('Condition under Article 9', 'Substantial public interest');
  await visitor.choose(
    'Condition under Schedule 1 of the Data Protection Act 2018',
    'Paragraph 18: safeguarding children and individuals at risk',
  );
  await visitor.fill({
    'Why does the person at risk count as at risk?': 'He has threatened a former partner before.',
    'Why is sharing necessary, or not?': 'The service cannot judge whether it can help without it.',
    'Why is this proportionate?': 'Only what the service needs to decide.',
  });
  await visitor.choose('Whose consent is this about?', 'The person referred');
  await visitor.choose('What was the answer?', 'Consent given');
  await visitor.choose('Has the person referred been told?', 'Yes');
}
