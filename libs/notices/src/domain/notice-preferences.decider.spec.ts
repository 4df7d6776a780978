import { deciderSpec } from '#kernel/testing';
import { NOTICES, SUBJECTS, subjectOf } from './code-lists/notices.js';
import { noticePreferencesDecider, type ChoosePreferences } from './notice-preferences.decider.js';
import { EXAMPLE_MEMBER_ID, somePreferences } from './notice-preferences.examples.js';

const given = deciderSpec(noticePreferencesDecider);
const choose: ChoosePreferences = {
  type: 'Choose',
  memberId: EXAMPLE_MEMBER_ID,
  way: 'EMAIL',
  pace: 'DAILY',
  unwanted: ['REFERRAL_WITHDRAWN'],
  emailAddress: 'rowan@another-way.example',
  emailWorks: true,
};
const mailbox = { memberId: EXAMPLE_MEMBER_ID, way: 'MAILBOX', pace: 'AT_ONCE', unwanted: [] } as const;

describe('Choosing what to be told of', () => {
  it('puts it on record, without the address', () => given().when(choose).then(somePreferences.chosen()));
  it('counts the last word', () =>
    given(somePreferences.chosen())
      .when({ ...choose, ...mailbox })
      .then({ type: 'NoticePreferencesChosen', data: mailbox }));
  it('changes nothing the second time, nor when it is what holds for everybody', () => {
    given(somePreferences.chosen()).when(choose).thenNothing();
    given()
      .when({ ...choose, ...mailbox })
      .thenNothing();
  });
  it('may be to be told of nothing at all', () =>
    given()
      .when({ ...choose, way: 'NONE', pace: 'AT_ONCE', unwanted: [] })
      .then({ type: 'NoticePreferencesChosen', data: { ...mailbox, way: 'NONE' } }));

  it('is refused by email where this installation sends none, or without an address', () => {
    given()
      .when({ ...choose, emailWorks: false })
      .thenRule('notices-email-not-offered');
    given()
      .when({ ...choose, emailAddress: undefined })
      .thenRule('notices-email-missing');
  });
  it.each([
    'rowan',
    'a@b',
    'a@b.example, c@d.example',
    'Rowan <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a b@c.example',
  ])('is refused with what is not one address: %j', (emailAddress) =>
    given()
      .when({ ...choose, emailAddress })
      .thenRule('notices-email-wrong'),
  );
});

it('Every notice has a subject of fixed words, which the gate knows', () => {
  for (const { code } of NOTICES.codes) {
    expect(subjectOf(code)).toMatch(/^Sightline: [a-z][a-z ]+$/);
    expect(SUBJECTS.has(subjectOf(code))).toBe(true);
  }
  expect(SUBJECTS.size).toBe(NOTICES.codes.length + 1);
});
