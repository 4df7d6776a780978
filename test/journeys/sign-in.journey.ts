import { DEMO_MEMBERS, DEMO_PASSWORD } from '#demo';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { setUpCodes } from '../support/set-up-codes.js';

const REASON = 'Barnaby Oakhollow-Test';

describe('Somebody signs in', () => {
  const journey = new Journey();
  let visitor: BrowserVisitor;

  beforeAll(() => journey.begin());
  afterEach(() => visitor.close());
  afterAll(() => journey.end());

  /** As if nobody had opened or sent a page for an hour. */
  const anHourPasses = () =>
    journey.application.database.query(`UPDATE access.session SET seen_at = seen_at - interval '1 hour'`);

  it('at their organisation, and is sent back for a second factor when a password was all', async () => {
    visitor = await journey.visitor({ javaScript: false });
    await visitor.open('/sign-in');
    await visitor.follow('Mid-Severn Constabulary');
    expect(await visitor.heading()).toBe('Mid-Severn Constabulary');
    await visitor.press('Sign in as Lucan Wrenfield, with a password only');
    await visitor.reads('Your password alone is not enough');
    await visitor.follow('Sign in with Mid-Severn Constabulary again');
    await visitor.press('Sign in as Lucan Wrenfield, with a code');
    await visitor.reads('Lucan Wrenfield', 'My work');
    await visitor.follow('Account');
    await visitor.reads('Where you are signed in', 'This browser');
    await visitor.doesNotRead('Codes from your telephone');
  });

  it('finds what was typed again after an hour away, without JavaScript', async () => {
    visitor = await journey.visitor({ javaScript: false });
    await visitor.signIn('asha');
    await visitor.open('/persons/register');
    await visitor.fill({ 'First name': REASON });
    await anHourPasses();
    await visitor.press('Register the person');
    expect(await visitor.heading()).toBe('Sign in');
    await visitor.reads('no page was opened or sent for 15 minutes', 'kept for an hour');
    await visitor.fill({ 'Sign-in name': DEMO_MEMBERS.asha.signInName, Password: DEMO_PASSWORD });
    await visitor.press('Sign in');
    await visitor.reads('What you typed is still here', 'It has not been saved yet');
    expect(await visitor.field('First name').inputValue()).toBe(REASON);
  });

  it('is warned before the time is up, and stays with one press of a key', async () => {
    visitor = await journey.visitor();
    await visitor.page.clock.install();
    await visitor.signIn('dorian');
    await visitor.page.clock.runFor(13.5 * 60_000);
    const warning = visitor.page.getByRole('dialog', { name: 'Are you still there?' });
    expect(await warning.isVisible()).toBe(true);
    expect(await warning.locator(':focus').innerText()).toBe('Stay signed in');
    await visitor.page.keyboard.press('Enter');
    await warning.waitFor({ state: 'hidden' });
  });

  it('sets up codes, and is asked for one from then on', async () => {
    visitor = await journey.visitor({ javaScript: false });
    await visitor.signIn('petra');
    const code = await setUpCodes(visitor);
    await visitor.signOut();
    await visitor.fill({ 'Sign-in name': DEMO_MEMBERS.petra.signInName, Password: DEMO_PASSWORD });
    await visitor.press('Sign in');
    expect(await visitor.heading()).toBe('Enter your code');
    await visitor.fill({ Code: '000000' });
    await visitor.press('Continue');
    expect(await visitor.errors()).toHaveLength(1);
    await visitor.fill({ Code: code });
    await visitor.press('Continue');
    await visitor.reads('Petra Hollowell', 'My work');
  });
});
