import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { fillAction, TODAY } from '../support/log-action.js';

const FOR_THE_POLICE = 'Ask the custody record for earlier call-outs.';
const FOR_SOMEBODY_ELSE = 'Find out whether the tenancy can be moved.';

describe('An organisation that owns actions of a forum', () => {
  const journey = new Journey();
  let lucan: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    const dorian = await journey.visitor();
    await dorian.signIn('dorian');
    await dorian.follow('Cases');
    await dorian.follow('Ottokar Wrenhaven');
    await dorian.follow('Forum actions');
    await dorian.follow(/^F-/);
    await dorian.follow('Log an action');
    await fillAction(dorian, FOR_THE_POLICE);
    await dorian.press('Log this action and add another');
    await fillAction(dorian, FOR_SOMEBODY_ELSE);
    await dorian.press('Log this action');
    await dorian.close();
    lucan = await journey.visitor();
    await lucan.signIn('lucan');
  });
  afterAll(() => journey.end());

  it('accepts what it will do', async () => {
    await lucan.follow(FOR_THE_POLICE);
    await lucan.reads('Ottokar Wrenhaven', 'Raised by Lantern Row');
    await lucan.press('Accept this action');
    await lucan.reads('Your organisation owns this action now.');
  });

  it('gives back what is not its own, with a reason', async () => {
    await lucan.follow('My work');
    await lucan.follow(FOR_SOMEBODY_ELSE);
    await lucan.follow('Say that your organisation will not do it');
    await lucan.press('Reject the action');
    expect(await lucan.errors()).toHaveLength(1);
    await lucan.fill({ 'Why will your organisation not do this?': 'The landlord decides on tenancies.' });
    await lucan.press('Reject the action');
    await lucan.reads('Rejected', 'The landlord decides on tenancies.');
  });

  it('has what is overdue on its front page without anybody marking it, and completes it', async () => {
    await lucan.follow('My work');
    await lucan.follow(/overdue$/);
    await lucan.reads('Overdue (1)', 'Check for orders and earlier reports');
    await lucan.follow('Check for orders and earlier reports');
    await lucan.follow('Complete this action');
    await lucan.fill({ 'What shows that it was done?': 'Two earlier reports found.' });
    await lucan.press('Complete the action');
    expect(await lucan.errors()).toContain('Select how it turned out');
    expect(await lucan.field('What shows that it was done?').inputValue()).toBe('Two earlier reports found.');
    await complete(lucan);
    await lucan.follow('My work');
    await lucan.reads('0 overdue', 'Your turn (1)', FOR_THE_POLICE);
  });

  it('sees the forum case but not the case file behind it', async () => {
    await lucan.follow(FOR_THE_POLICE);
    await lucan.follow('The forum case');
    await lucan.reads('MARAC');
    await lucan.follow('Cases');
    await lucan.doesNotRead('Ottokar');
  });

  it('does the same without JavaScript', async () => {
    const still = await journey.visitor({ javaScript: false });
    await still.signIn('lucan');
    await still.follow(/^Do it and record what came of it/);
    await still.follow('Complete this action');
    await complete(still);
    await still.follow('Actions');
    await still.follow('Closed');
    await still.reads(FOR_THE_POLICE, 'Completed');
    await still.close();
  });
});

async function complete(visitor: BrowserVisitor): Promise<void> {
  await visitor.fillDate('When was it done?', TODAY);
  await visitor.choose('How did it turn out?', 'Done as asked');
  await visitor.fill({ 'What shows that it was done?': 'Two earlier reports found and read to the chair.' });
  await visitor.press('Complete the action');
  await visitor.reads('Completed');
}
