import { Journey } from '../support/journey.js';

describe('Whoever is told', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it.each([
    ['', true],
    [', without JavaScript', false],
  ])('says how they want to be told, and makes and ends a calendar%s', async (_how, javaScript) => {
    const imogen = await journey.visitor({ javaScript });
    await imogen.signIn('imogen');
    await imogen.follow('Notices');
    await imogen.follow('Change how you are told');
    await imogen.choose('How soon?', 'Once a working day at 8am, in one message');
    await imogen.press('Save');
    expect(await imogen.heading()).toBe('Your notices');
    await imogen.follow('Change how you are told');
    const daily = imogen.group('How soon?').getByLabel('Once a working day at 8am, in one message');
    expect(await daily.isChecked()).toBe(true);

    await imogen.open('/mailbox');
    expect(await imogen.heading()).toBe('Your mailbox');
    await imogen.open('/calendar-feed');
    await imogen.reads('You have no calendar.');
    await imogen.press('Make an address');
    await imogen.reads('Copy the address now. It is not shown again.');
    const secret = await imogen.page.locator('code').innerText();
    expect((await imogen.page.request.get(secret)).headers()['content-type']).toContain('text/calendar');

    await imogen.open('/calendar-feed');
    await imogen.doesNotRead(secret);
    await imogen.press('End the address');
    await imogen.reads('You have no calendar.');
    expect((await imogen.page.request.get(secret)).status()).toBe(404);
    await imogen.close();
  });

  it('finds that everything which is open has somebody who can do it', async () => {
    const imogen = await journey.visitor();
    await imogen.signIn('imogen');
    await imogen.follow('Notices');
    await imogen.follow('Find work that needs somebody else');
    await imogen.reads('Everything that is open has somebody who can do it.');
    await imogen.close();
  });
});
