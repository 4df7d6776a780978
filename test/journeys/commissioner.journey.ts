import { Journey } from '../support/journey.js';

const BARRIER = 'Needs a fixed address';

describe('A commissioner', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it.each([
    ['', true],
    [', without JavaScript', false],
  ])('reads the accessibility gaps of a quarter, in figures only%s', async (_how, javaScript) => {
    const verity = await journey.visitor({ javaScript });
    await verity.signIn('verity');
    await verity.follow('Accessibility gaps');
    await verity.reads('What stood between people and the services they were referred to', 'By service', 'By area');

    const cells = await verity.row(BARRIER).first().getByRole('cell').allInnerTexts();
    expect(Number(cells[1])).toBeGreaterThanOrEqual(5); // fewer would not be shown to a commissioner
    expect(await verity.row(BARRIER).first().getByRole('link').count()).toBe(0);
    await verity.press('Count this period');
    await verity.reads('Unmet need, from what happened');
    await verity.open('/accessibility-gaps/events');
    expect(await verity.heading()).toBe('Page not found');
    await verity.close();
  });

  it('finds a service without a barrier in the directory, and what it asks of people', async () => {
    const verity = await journey.visitor();
    await verity.signIn('verity');
    await verity.follow('Directory');
    await verity.tick(BARRIER);
    await verity.press('Show services');
    await verity.doesNotRead('26-week group');
    await verity.follow('Wexcombe Change: one to one');
    await verity.reads('Is willing to meet a worker at least once');
  });

  it('never sees a person: no names, and pages about people are not there', async () => {
    const verity = await journey.visitor();
    await verity.signIn('verity');
    for (const path of ['/cases', '/search', '/inbox', '/sent', '/actions', '/audit-trail']) {
      await verity.open(path);
      expect(await verity.heading()).toBe('Page not found');
    }
    await verity.open('/accessibility-gaps');
    await verity.doesNotRead(...(await familyNames(journey)));
  });
});

async function familyNames({ application }: Journey): Promise<string[]> {
  const rows = await application.database.query<{ name: string }>('SELECT family_name AS name FROM case_file.person');
  expect(rows.length).toBeGreaterThan(10);
  return rows.map(({ name }) => name);
}
