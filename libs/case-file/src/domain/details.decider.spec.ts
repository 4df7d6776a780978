import { deciderSpec } from '#kernel/testing';
import type { CorrectDetails } from './details.policies.js';
import { personDecider } from './person.decider.js';
import { aPerson, PERSON_ID } from './person.examples.js';

const given = deciderSpec(personDecider);
const registered = aPerson.registered();
const { givenName, familyName, dateOfBirth = '', language = 'ENGLISH', interpreterNeeded } = registered.data;
const details = { givenName, familyName, dateOfBirth, language, interpreterNeeded };
const days = { NAME: '2025-03-03', DATE_OF_BIRTH: '2025-03-03', LANGUAGE: '2025-03-03', INTERPRETER: '2025-03-03' };
const right = { ...details, familyName: 'Thistlewyck', dateOfBirth: '1978-06-21' };
const correct: CorrectDetails = {
  ...{ type: 'CorrectDetails', details: right, keepFormerName: false, recordedOn: days },
  ...{ reason: 'FACT_WRONG', source: 'PERSON', today: '2025-03-14' },
};
const to = (over: Partial<CorrectDetails['details']>): CorrectDetails => ({
  ...correct,
  details: { ...details, ...over },
});

describe('Putting a person’s details right', () => {
  it('says who they are, which details were wrong, since when, why and on whose wish', () =>
    given(registered).when(correct).then(aPerson.detailsCorrected()));

  it.each([
    ['NAME', to({ givenName: 'Gaspard' })],
    ['NAME', to({ familyName: 'THISTLEWICK' })],
    ['DATE_OF_BIRTH', to({ dateOfBirth: '1987-06-12' })],
    ['LANGUAGE', to({ language: 'POLISH' })],
    ['INTERPRETER', to({ interpreterNeeded: true })],
  ] as const)('names only what differs: %s', (detail, command) =>
    given(registered)
      .when(command)
      .then(aPerson.detailsCorrected({ ...command.details, corrected: [detail] })),
  );

  it('can say that a date of birth or a language is not known, or what was missing', () => {
    const known = { givenName, familyName, interpreterNeeded };
    const { dateOfBirth: _, language: __, ...said } = aPerson.detailsCorrected().data;
    const corrected = ['DATE_OF_BIRTH', 'LANGUAGE'] as const;
    given(registered)
      .when({ ...correct, details: known })
      .then({ type: 'PersonDetailsCorrected', data: { ...said, ...known, corrected } });
    const { dateOfBirth: ___, language: ____, ...unknown } = registered.data;
    given({ type: 'PersonRegistered', data: unknown })
      .when({ ...correct, details, reason: 'INCOMPLETE' })
      .then(aPerson.detailsCorrected({ ...details, corrected, reason: 'INCOMPLETE' }));
  });

  it('says since when, by the first of the details that were wrong, and by no other', () => {
    const recordedOn = { ...days, NAME: '2025-04-02', DATE_OF_BIRTH: '2025-04-01' };
    given(registered, aPerson.detailsCorrected({ familyName: 'Thistlewack', dateOfBirth: '1977-06-21' }))
      .when({ ...correct, recordedOn, today: '2025-05-05' })
      .then(aPerson.detailsCorrected({ recordedOn: '2025-04-01' }));
  });

  it('compares with what was put right last', () => {
    given(registered, aPerson.detailsCorrected()).when(correct).thenRule('details-unchanged');
    given(registered, aPerson.detailsCorrected())
      .when({ ...correct, details })
      .then(aPerson.detailsCorrected({ ...details }));
  });

  it('is refused when nothing differs', () =>
    given(registered)
      .when({ ...correct, details })
      .thenRule('details-unchanged'));
  it('is refused for a person nobody registered', () => given().when(correct).thenRule('person-not-found'));
});

describe('Putting a name right', () => {
  const renamed = to({ familyName: 'Thistlewyck' });
  const corrected = aPerson.detailsCorrected({ dateOfBirth, corrected: ['NAME'] });
  const former = aPerson.aliasAdded({ alias: 'Jasper Thistlewick' });

  it('does not make an alias of the one that was wrong', () => {
    given(registered).when(renamed).then(corrected);
    given(registered, corrected).when({ type: 'AddAlias', alias: 'Jasper Thistlewick' }).then(former);
    given(registered, corrected)
      .when({ type: 'AddAlias', alias: 'jasper thistlewyck' })
      .thenRule('alias-already-known');
  });
  it('keeps it as an alias where they go by it, too', () => {
    const keep = { ...renamed, keepFormerName: true };
    given(registered).when(keep).then(corrected, former);
    given(registered, corrected, former)
      .when({ type: 'AddAlias', alias: 'Jasper Thistlewick' })
      .thenRule('alias-already-known');
  });
  it('can make the name of an alias, which they had gone by', () =>
    given(aPerson.registered({ aliases: ['Jasper Thistlewyck'] }))
      .when({ ...renamed, keepFormerName: true })
      .then(corrected, former));
  it('is refused to keep a name that has not changed, or that is an alias already', () => {
    given(registered)
      .when({ ...to({ interpreterNeeded: true }), keepFormerName: true })
      .thenRule('former-name-known');
    given(registered)
      .when({ ...to({ familyName: 'THISTLEWICK' }), keepFormerName: true })
      .thenRule('former-name-known');
    given(registered, corrected, former)
      .when({ ...to({}), keepFormerName: true })
      .then(
        aPerson.detailsCorrected({ ...details, corrected: ['NAME'] }),
        aPerson.aliasAdded({ alias: 'Jasper Thistlewyck' }),
      );
    given(registered, aPerson.aliasAdded(), aPerson.detailsCorrected({ givenName: 'Jay', familyName: 'Thistle' }))
      .when({ ...correct, keepFormerName: true })
      .thenRule('former-name-known');
  });
});

describe('Putting a date of birth right', () => {
  it('allows today, as at registration', () =>
    given(registered)
      .when(to({ dateOfBirth: '2025-03-14' }))
      .then(aPerson.detailsCorrected({ ...details, dateOfBirth: '2025-03-14', corrected: ['DATE_OF_BIRTH'] })));
  it.each([
    ['birth-in-the-future', '2025-03-15'],
    ['birth-too-long-ago', '1904-03-02'],
  ])('is refused: %s', (rule, born) =>
    given(registered)
      .when(to({ dateOfBirth: born }))
      .thenRule(rule),
  );

  const late = to({ dateOfBirth: '2025-03-10' });
  it('is refused after a need on record began, until that is marked as a mistake or has ended', () => {
    const need = aPerson.need({ since: '2025-03-09' });
    const done = aPerson.detailsCorrected({ ...late.details, corrected: ['DATE_OF_BIRTH'] });
    given(registered, need).when(late).thenRule('birth-after-need');
    given(registered, aPerson.need({ since: '2025-03-10' }))
      .when(late)
      .then(done);
    given(registered, need, aPerson.needCorrected()).when(late).then(done);
    given(registered, need, aPerson.needEnded()).when(late).then(done);
    const { since: _, ...undated } = need.data;
    given(registered, { type: 'NeedRecorded', data: undated }).when(late).then(done);
  });
  it('is refused after a stay on record began, over or not, until that is marked as a mistake', () => {
    const done = aPerson.detailsCorrected({ ...late.details, corrected: ['DATE_OF_BIRTH'] });
    given(registered, aPerson.stay()).when(late).thenRule('birth-after-stay');
    given(registered, aPerson.stay(), aPerson.stayEnded()).when(late).thenRule('birth-after-stay');
    given(registered, aPerson.stay({ since: '2025-03-10' }))
      .when(late)
      .then(done);
    given(registered, aPerson.stay(), aPerson.stayCorrected()).when(late).then(done);
  });
  it('lets a need begin after the right day of birth, and not before', () => {
    const record = { type: 'RecordNeed', today: '2025-03-14' } as const;
    const need = { need: 'DEBT', source: 'PERSON', since: '1980-01-01' } as const;
    given(registered, aPerson.detailsCorrected())
      .when({ ...record, need })
      .then({ type: 'NeedRecorded', data: { personId: PERSON_ID, ...need } });
    given(registered, aPerson.detailsCorrected())
      .when({ ...record, need: { ...need, since: '1978-01-01' } })
      .thenRule('need-before-birth');
  });
});
