import { EventStore } from '#event-store';
import { wordsOf } from '#web/testing';
import { memberStream } from '../domain/member.stream.js';
import { accessApp, type AccessApp } from '../testing/app.js';
import { Browser } from '../testing/browser.js';
import { someMember } from '../testing/members.js';

const uuid = (n: number): string => `0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a00${n}`;
const odette = someMember();
const linnet = someMember({ memberId: uuid(13), role: 'administrator', name: 'Linnet Farrow' });
const elsewhere = someMember({ memberId: uuid(14), name: 'Odette Marchbanks', organisationId: uuid(99) });
const commandId = '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0088';
const BORN = { 'dateOfBirth-day': '29', 'dateOfBirth-month': '2', 'dateOfBirth-year': '1984' };

describe('The members of an organisation', () => {
  let here: AccessApp;
  let browser: Browser;

  beforeEach(async () => {
    here = await accessApp();
    for (const [member, name] of [
      [odette, 'odette'],
      [linnet, 'linnet'],
      [elsewhere, 'elsewhere'],
    ] as const)
      await here.enrol(member, name);
    browser = await browserOf('linnet');
  });
  afterEach(() => here.close());

  async function browserOf(name: string): Promise<Browser> {
    const one = new Browser(here.app);
    await one.signIn(name);
    await one.open('/account');
    return one;
  }
  const written = async (memberId: string) => {
    const types: string[] = [];
    for await (const { type } of here.app.get(EventStore).readStream(memberStream(memberId))) types.push(type);
    return types;
  };

  it('are listed for its administrator, and for nobody else', async () => {
    const words = wordsOf((await browser.open('/members')).text);
    expect(words).toContain('Odette Larkspur');
    expect(words).not.toContain('Odette Marchbanks');
    expect((await (await browserOf('odette')).open('/members')).status).toBe(404);
  });

  it('are stated who they are, which nobody is shown again', async () => {
    const path = `/members/${odette.memberId}`;
    const stated = { commandId, otherNames: 'Odette Hollowell, Etta Larkspur', ...BORN, postcode: 'WX1 1AA' };
    const { status, headers } = await browser.post(`${path}/identity`, stated);
    expect([status, headers['location']]).toEqual([303, path]);
    expect(await written(odette.memberId)).toEqual(['MemberEnrolled', 'IdentityStated']);
    expect((await browser.open(path)).text).not.toMatch(/Hollowell|1984|WX1/);
  });

  it('are asked again for what cannot be', async () => {
    const bad = { commandId, ...BORN, 'dateOfBirth-month': '13' };
    const again = await browser.post(`/members/${odette.memberId}/identity`, bad);
    expect([again.status, wordsOf(again.text)]).toEqual([422, expect.stringContaining('date of birth')]);
  });

  it('do not state who they are themselves', async () => {
    const { status } = await browser.post(`/members/${linnet.memberId}/identity`, {
      commandId,
      otherNames: 'L Farrow',
    });
    expect(status).toBe(409);
    const { text } = await browser.open(`/members/${linnet.memberId}`);
    expect(wordsOf(text)).toContain('Another administrator has to state who you are.');
    expect(text).not.toContain('name="otherNames"');
  });

  it('keep what was stated where an empty form is sent', async () => {
    const { status, text } = await browser.post(`/members/${odette.memberId}/identity`, { commandId: uuid(91) });
    expect([status, wordsOf(text)]).toEqual([409, expect.stringContaining('Nothing is entered.')]);
    expect(await written(odette.memberId)).toEqual(['MemberEnrolled']);
  });

  it('can be the same person as somebody elsewhere; of the others nothing is shown or changed', async () => {
    const path = `/members/${odette.memberId}/same-person`;
    expect((await browser.post(path, { commandId, signInName: 'Elsewhere ' })).status).toBe(303);
    expect(wordsOf((await browser.open(`/members/${odette.memberId}`)).text)).toContain('Odette Marchbanks');
    expect((await browser.open(`/members/${elsewhere.memberId}`)).status).toBe(404);
    const [one, two] = [uuid(88), uuid(89)];
    expect((await browser.post(`/members/${elsewhere.memberId}/identity`, { commandId: one })).status).toBe(404);
    expect((await browser.post(path, { commandId: two, signInName: 'nobody' })).status).toBe(409);
    expect((await browser.post(path, { commandId: uuid(90), signInName: 'odette' })).status).toBe(409);
  });
});
