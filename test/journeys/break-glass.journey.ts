import { DEMO_MEMBERS } from '#demo';
import { referenceOf } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { newCase } from '../app/api/casework.js';
import { Http } from '../support/http.js';
import { Journey } from '../support/journey.js';
import { ABSENT_ID } from '../support/records.js';
import { setUpCodes } from '../support/set-up-codes.js';
import { Program } from '../support/visitors.js';

const WHY = 'He is at the front desk and asks for his former partner.';
const FOUND = 'The desk log says the same.';

describe('Somebody has to see a case that they are not part of', () => {
  const journey = new Journey();
  let http: Http;
  let lucan: BrowserVisitor;
  let isolde: BrowserVisitor;
  let caseId = '';
  let reference = '';
  let recoveryCode = '';

  beforeAll(async () => {
    await journey.begin();
    http = new Http(journey.application.address);
    ({ caseId } = await newCase(await Program.of(http, 'dorian')));
    reference = referenceOf('C', caseId);
    lucan = await journey.visitor({ javaScript: false });
    await lucan.signIn('lucan');
    recoveryCode = await setUpCodes(lucan);
    isolde = await journey.visitor();
    await isolde.signIn('isolde');
  });
  afterAll(async () => {
    http.close();
    await journey.end();
  });

  /** As if ten minutes had gone by since he proved who he is. */
  const tenMinutesPass = () =>
    journey.application.database.query(
      `UPDATE access.session SET factor_at = factor_at - interval '10 minutes' WHERE member_id = $1`,
      [DEMO_MEMBERS.lucan.id],
    );
  const theHourIsOver = () =>
    journey.application.database.query(`UPDATE access.emergency SET until_at = now() WHERE member_id = $1`, [
      DEMO_MEMBERS.lucan.id,
    ]);

  it('finds nothing there before', async () => {
    await lucan.open(`/cases/${caseId}/emergency`);
    expect(await lucan.heading()).toBe('Page not found');
  });

  it('loses nothing that they typed where the reference is wrong, and a kept case reads as an absent one', async () => {
    await lucan.follow('Emergency');
    const errorOf = async (typed: string) => {
      await lucan.fill({ 'Reference of the case': typed, 'What is happening?': WHY });
      await lucan.press('Open the case for an hour');
      expect(await lucan.field('What is happening?').inputValue()).toBe(WHY);
      return lucan.errors();
    };
    await lucan.choose('Why do you need to see it now?', 'The person referred is here, and we have to act');
    expect(await errorOf('nonsense')).toEqual([expect.stringContaining('The reference of a case begins with C')]);
    const absent = await errorOf('C-0000-0000');
    expect(absent).toEqual([expect.stringContaining('Check it letter by letter')]);
    const { database } = journey.application;
    const ofLucan = [caseId, DEMO_MEMBERS.lucan.id];
    await database.query(
      `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2020-01-01')`,
      ofLucan,
    );
    expect(await errorOf(reference)).toEqual(absent);
    const refused = `SELECT decision FROM access.read_log WHERE action = 'emergency:use' AND member_id = $1`;
    expect(await database.query(refused, [DEMO_MEMBERS.lucan.id])).toEqual([
      { decision: 'refuse' },
      { decision: 'refuse' },
    ]);
    await database.query(`DELETE FROM access.wall WHERE case_id = $1 AND member_id = $2`, ofLucan);
  });

  it('is led to the case, and nobody is told, where they can see it anyway', async () => {
    const dorian = await journey.visitor({ javaScript: false });
    await dorian.signIn('dorian');
    await dorian.follow('Emergency');
    await dorian.fill({ 'Reference of the case': reference, 'What is happening?': WHY });
    await dorian.choose('Why do you need to see it now?', 'The person referred is here, and we have to act');
    await dorian.press('Open the case for an hour');
    await dorian.reads('You can see this case without an emergency.', 'Overview');
    await isolde.open('/emergency-reviews');
    await isolde.reads('Nothing waits for a review');
    await dorian.close();
  });

  it('is asked why, and whether it is still them', async () => {
    await lucan.follow('Emergency');
    await lucan.press('Open the case for an hour');
    expect(await lucan.errors()).toHaveLength(3);
    await lucan.fill({ 'Reference of the case': reference, 'What is happening?': WHY });
    await lucan.choose('Why do you need to see it now?', 'The person referred is here, and we have to act');
    await tenMinutesPass();
    await lucan.press('Open the case for an hour');
    expect(await lucan.heading()).toBe('Is it still you?');
    await lucan.fill({ Code: recoveryCode });
    await lucan.press('Continue');
    expect(await lucan.field('What is happening?').inputValue()).toBe(WHY);
  });

  it('sees who it is about and the risk, and nothing else', async () => {
    await lucan.press('Open the case for an hour');
    await lucan.reads('Governance leads were told', reference, 'Lantern Row', 'Not assessed');
    for (const part of ['', '/history', '/sharing']) {
      await lucan.open(`/cases/${caseId}${part}`);
      expect(await lucan.heading()).toBe('Page not found');
    }
  });

  it('a governance lead of the organisation that works on the case is told at once', async () => {
    await isolde.follow(/^Alerts/);
    await isolde.reads('Lucan Wrenfield', reference);
    await isolde.follow('Emergencies to review');
  });

  it('reads why, and says what was found', async () => {
    await isolde.follow('Emergency reviews');
    await isolde.reads(reference, 'Lucan Wrenfield, Mid-Severn Constabulary', WHY);
    await isolde.press('Save the review');
    expect(await isolde.errors()).toHaveLength(2);
    await isolde.choose('What did you find?', 'It was justified');
    await isolde.fill({ 'Why?': FOUND });
    await isolde.press('Save the review');
    await isolde.reads('What you found is on record.', 'Nothing waits for a review', FOUND, '100%');
    await isolde.follow('Alerts');
    await isolde.reads('No open alerts', 'It was reviewed');
  });

  it('a lead of an organisation that it is none of the business of reads nothing of it', async () => {
    const ambrose = await journey.visitor({ javaScript: false });
    await ambrose.signIn('ambrose');
    await ambrose.follow('Emergency reviews');
    await ambrose.doesNotRead(reference);
    await ambrose.close();
  });

  it('sees nothing any more when the hour is over', async () => {
    await lucan.open(`/cases/${caseId}/emergency`);
    await lucan.reads(reference);
    await theHourIsOver();
    await lucan.open(`/cases/${ABSENT_ID}/emergency`);
    const nothing = await lucan.words();
    await lucan.open(`/cases/${caseId}/emergency`);
    expect(await lucan.words()).toBe(nothing);
  });
});
