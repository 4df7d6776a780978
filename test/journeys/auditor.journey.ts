import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';

const OVERHEARD = 'Overheard on the telephone in the lounge';

describe('An auditor replays Story A', () => {
  const journey = new Journey();
  let quentin: BrowserVisitor;

  beforeAll(async () => {
    await journey.begin();
    quentin = await journey.visitor();
    await quentin.signIn('quentin');
  });
  afterAll(() => journey.end());

  it('finds the case by name, with no name in the address', async () => {
    await openHistory(quentin);
    await quentin.reads('The case as it is known now', 'Jasper Thistlewick', 'are as they were written');
    expect(quentin.page.url()).not.toContain('histlewick');
  });

  it('stands on 30 April 2025: four actions, three completed, one overdue', async () => {
    await quentin.fillDate('Go to a date', '2025-04-30');
    await quentin.press('Go to date');
    await quentin.reads('The case as it was at the end of 30 April 2025');
    await quentin.reads('4 actions: 3 completed, 1 open, 1 overdue (by 8 days).');
    await quentin.doesNotRead('A resident says that he sent a former partner a message'); // it was told in June
  });

  it('stands on 13 March at 3:30pm, when nobody had written down what was heard at five past', async () => {
    await quentin.fillDate('Go to a date', '2025-03-13');
    await quentin.fill({ 'Time, or the end of the day': '3:30pm' });
    await quentin.press('Go to date');
    await quentin.reads('The case as it was at 3:30pm on 13 March 2025');
    await quentin.doesNotRead(OVERHEARD);
  });

  it('turns to the other clock, on which it had happened', async () => {
    await quentin.follow(/^What had happened/);
    await quentin.reads(OVERHEARD);
    await quentin.follow(/^What was on record/);
    await quentin.doesNotRead(OVERHEARD);
  });

  it('steps on, event by event, and opens the full record of one', async () => {
    await quentin.follow('Next');
    await quentin.reads(OVERHEARD);
    await quentin.follow('Previous');
    await quentin.doesNotRead(OVERHEARD);
    await quentin.follow('First');
    await quentin.reads('Event 1 of');
    await quentin.follow(/^Full record/);
  });

  it('sends the address to a colleague, who stands at the same moment', async () => {
    await openHistory(quentin);
    await quentin.fillDate('Go to a date', '2025-04-30');
    await quentin.press('Go to date');
    const colleague = await journey.visitor();
    await colleague.signIn('quentin');
    await colleague.open(quentin.page.url());
    await colleague.reads('The case as it was at the end of 30 April 2025', '1 overdue (by 8 days)');
    await colleague.close();
  });

  it('reads who shared what and who looked, this reading too', async () => {
    await quentin.follow('Sharing');
    await quentin.follow('Who has looked');
    await quentin.reads('Quentin Marlowe-Vane', 'Severn Audit');
    await quentin.follow('Audit trail');
    await quentin.follow('Who looked');
    await quentin.reads('Quentin Marlowe-Vane');
  });

  it('does the same without JavaScript', async () => {
    const still = await journey.visitor({ javaScript: false });
    await still.signIn('quentin');
    await openHistory(still);
    await still.fillDate('Go to a date', '2025-04-30');
    await still.press('Go to date');
    await still.reads('4 actions: 3 completed, 1 open, 1 overdue (by 8 days).');
    await still.follow(/^What had happened/);
    await still.follow('First');
    await still.press('Go to event');
    await still.close();
  });
});

async function openHistory(visitor: BrowserVisitor): Promise<void> {
  await visitor.follow('Find a person');
  await visitor.fill({ 'Name or reference': 'Thistelwick' }); // as somebody might spell it
  await visitor.press('Search');
  await visitor.follow('Jasper Thistlewick');
  await visitor.follow('History');
}
