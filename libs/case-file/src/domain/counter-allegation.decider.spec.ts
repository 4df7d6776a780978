import { deciderSpec } from '#kernel/testing';
import { caseDecider, type CaseCommand } from './case.decider.js';
import { aCase, CASE_ID, COUNTER_ID, OTHER_CASE_ID, SCREENER_ID } from './case.examples.js';

const given = deciderSpec(caseDecider);
const here = [aCase.opened(), aCase.joined()];
const ofOther = { caseId: OTHER_CASE_ID, personId: 'be500000-0000-4000-8000-0000000000ff' };
const there = [aCase.opened(ofOther), aCase.joined(ofOther)];
const raise: CaseCommand = {
  type: 'RaiseCounterAllegation',
  counterId: COUNTER_ID,
  mirrorCaseId: OTHER_CASE_ID,
  today: '2026-03-02',
};
const screen: CaseCommand = {
  type: 'ScreenCounterAllegation',
  counterId: COUNTER_ID,
  finding: 'PRIMARY',
  inCaseId: CASE_ID,
  bases: ['HISTORY', 'FEAR'],
  memberId: SCREENER_ID,
  today: '2026-03-09',
};
const { type: _type, ...opening } = {
  type: 'Open' as const,
  ...{
    caseId: CASE_ID,
    personId: aCase.opened().data.personId,
    holderOrganisationId: aCase.opened().data.holderOrganisationId,
  },
  ...{ reason: 'DISCLOSURE' as const, openedOn: '2025-03-13', today: '2025-03-13' },
};

describe('A counter-allegation', () => {
  it('links two cases, each naming the other', () => {
    given(...here)
      .when(raise)
      .then(aCase.counterAllegation());
    given(...there)
      .when({ ...raise, mirrorCaseId: CASE_ID })
      .then(aCase.counterAllegation({ ...ofOther, mirrorCaseId: CASE_ID }));
  });
  it('is about another case', () =>
    given(...here)
      .when({ ...raise, mirrorCaseId: CASE_ID })
      .thenRule('counter-allegation-of-itself'));
  it('is recorded once', () =>
    given(...here, aCase.counterAllegation())
      .when(raise)
      .thenRule('counter-allegation-known'));
});

describe('Screening it', () => {
  const mirrored = aCase.counterAllegation({ ...ofOther, mirrorCaseId: CASE_ID });
  it('says who is primary, and gives the other the part of somebody accused, in both cases', () => {
    given(...here, aCase.counterAllegation())
      .when(screen)
      .then(aCase.screened(), aCase.joined({ role: 'PRIMARY_PERPETRATOR', from: '2026-03-09' }));
    given(...there, mirrored)
      .when(screen)
      .then(
        aCase.screened({ ...ofOther, mirrorCaseId: CASE_ID, finding: 'OTHER_PRIMARY' }),
        aCase.joined({ ...ofOther, role: 'ALLEGED_PERPETRATOR', from: '2026-03-09' }),
      );
  });
  it('can find that it is not clear: then both stay alleged', () => {
    for (const [before, expected] of [
      [[...here, aCase.counterAllegation()], {}],
      [[...there, mirrored], { ...ofOther, mirrorCaseId: CASE_ID }],
    ] as const) {
      const { mirrorCaseId: _mirror, ...of } = { mirrorCaseId: '', ...expected };
      given(...before)
        .when({ ...screen, finding: 'NOT_CLEAR' })
        .then(
          aCase.screened({ ...expected, finding: 'NOT_CLEAR' }),
          aCase.joined({ ...of, role: 'ALLEGED_PERPETRATOR', from: '2026-03-09' }),
        );
    }
  });
  it('may come again: the latest counts', () =>
    given(...here, aCase.counterAllegation(), aCase.screened())
      .when({ ...screen, finding: 'OTHER_PRIMARY' })
      .then(aCase.screened({ finding: 'OTHER_PRIMARY' }), aCase.joined({ from: '2026-03-09' })));
  it('rests on something', () =>
    given(...here, aCase.counterAllegation())
      .when({ ...screen, bases: [] })
      .thenRule('screening-without-basis'));
  it('needs a counter-allegation', () =>
    given(...here)
      .when(screen)
      .thenRule('counter-allegation-not-found'));
  it('comes before anybody is called primary', () => {
    given()
      .when({ type: 'Open', ...opening, role: 'PRIMARY_PERPETRATOR' })
      .thenRule('screening-before-primary');
    given()
      .when({ type: 'Open', ...opening, role: 'ALLEGED_PERPETRATOR' })
      .then(aCase.opened({ openedOn: '2025-03-13' }), aCase.joined());
  });
});
