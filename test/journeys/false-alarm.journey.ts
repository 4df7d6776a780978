import { MAREN_FILE_ID } from '#demo';
import { Journey } from '../support/journey.js';

const FILE = `/survivor-files/${MAREN_FILE_ID}`;
const ADDRESS = /Lantern Quay|Marigold Lane|Quayfable/i;

/** An address was thought to have been seen, and was not: nothing becomes safe again but by a person who decides it. */
describe('A safety incident that is not confirmed', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it('is raised by the advocate, who is shown what to do, and by when on the front page', async () => {
    const maris = await journey.visitor();
    await maris.signIn('maris');
    await maris.open(`${FILE}/incidents/raise`);
    await maris.page.getByLabel('Which place? (optional)').selectOption({ index: 1 });
    await maris.choose('How did they come to know?', 'A screen or a printed page that was seen');
    await maris.fill({ 'What happened?': 'He stood behind the desk.', 'At what time?': '00:00' });
    await maris.press('Raise the incident');
    await maris.reads('Compromised', 'Close it as not confirmed', 'Send them this link');
    expect(await maris.page.locator('code').innerText()).toContain(`${FILE}/consult`);
    await maris.open('/');
    await maris.reads('7 steps of safety incidents to do');
    await maris.follow('7 steps of safety incidents to do');
    await maris.close();
  });

  it('is not closed by who raised it, but by the governance lead, who says why they look', async () => {
    const maris = await journey.visitor({ javaScript: false });
    await maris.signIn('maris');
    await maris.open(FILE);
    await maris.follow(/^Close it as not confirmed/);
    await maris.press('Close it as not confirmed');
    expect(await maris.errors()).toEqual([
      'Select why it is not confirmed',
      'Enter what was checked, and what was found',
    ]);
    await maris.choose('Why is it not confirmed?', 'It was checked, and the place was not seen');
    await maris.fill({ 'What was checked, and what was found?': 'The screen was off.' });
    await maris.press('Close it as not confirmed');
    await maris.reads('Somebody other than who raised it closes it.');
    await maris.close();

    const ambrose = await journey.visitor();
    await ambrose.signIn('ambrose');
    await ambrose.open(`${FILE}/consult`);
    await ambrose.choose('Why do you have to look?', 'A safety incident is being dealt with');
    await ambrose.fill({ 'The reason in your words': 'The desk says that the screen was off.' });
    await ambrose.press('Record the reason and look');
    await ambrose.follow(/^Close it as not confirmed/);
    await ambrose.choose('Why is it not confirmed?', 'It was checked, and the place was not seen');
    await ambrose.fill({ 'What was checked, and what was found?': 'The screen was off, as the camera shows.' });
    await ambrose.press('Close it as not confirmed');
    await ambrose.reads('The incident is closed as not confirmed.', 'Not needed', 'Compromised');
    await ambrose.close();
  });

  it('leaves the place compromised until the advocate decides, after asking the survivor', async () => {
    const maris = await journey.visitor();
    await maris.signIn('maris');
    await maris.open(FILE);
    await maris.reads('Nothing becomes safe again by that alone', 'Ask again: there was an incident');
    await maris.press(/Ask the survivor which ways/);
    await maris.reads('The step is done.');
    await maris.doesNotRead('Ask again: there was an incident');
    await maris.follow('Change its status', maris.row('Compromised'));
    await maris.reads('This place counts as compromised.');
    await maris.choose('What is its status now?', 'Confidential again, because it was not seen');
    await maris.press('Record the status');
    await maris.doesNotRead('Compromised');
    expect(await maris.words()).not.toMatch(ADDRESS);
    await maris.close();
  });
});
