import { deciderSpec } from '#kernel/testing';
import { caseDecider, type CaseCommand } from './case.decider.js';
import { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID, OTHER_CASE_ID } from './case.examples.js';
import { HOLDER_ID, PERSON_ID } from './person.examples.js';

type CommandOf<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

const given = deciderSpec(caseDecider);
const opened = () => given(aCase.opened(), aCase.joined());
const withDisclosure = () => given(aCase.opened(), aCase.joined(), aCase.disclosure());
const withAssessment = () => given(aCase.opened(), aCase.joined(), aCase.assessed());

describe('Opening a case', () => {
  const open: CommandOf<'Open'> = {
    type: 'Open',
    caseId: CASE_ID,
    personId: PERSON_ID,
    holderOrganisationId: HOLDER_ID,
    reason: 'DISCLOSURE',
    role: 'ALLEGED_PERPETRATOR',
    openedOn: '2025-03-13',
    today: '2025-03-13',
  };

  it('records who holds it and the part of the person referred', () =>
    given().when(open).then(aCase.opened(), aCase.joined()));
  it('may say that the abuse is established', () =>
    given()
      .when({ ...open, role: 'PERPETRATOR' })
      .then(aCase.opened(), aCase.joined({ role: 'PERPETRATOR' })));
  it('may be recorded days later', () =>
    given()
      .when({ ...open, today: '2025-03-20' })
      .then(aCase.opened(), aCase.joined()));
  it('is refused on a day to come', () =>
    given()
      .when({ ...open, today: '2025-03-12' })
      .thenRule('case-opens-in-the-future'));
  it('is refused the second time', () => opened().when(open).thenRule('case-already-open'));
});

describe('Recording a disclosure', () => {
  const { disclosureId, status, abuseTypes, account, heardBy, grade } = aCase.disclosure().data;
  const disclosure = { disclosureId, status, abuseTypes, account, heardBy, grade };
  const record: CommandOf<'RecordDisclosure'> = {
    type: 'RecordDisclosure',
    disclosure,
    happenedAt: '2025-03-13T15:05:00.000Z',
    now: '2025-03-13T16:20:00.000Z',
  };

  it('records the account, who heard it and how directly it is known', () =>
    opened().when(record).then(aCase.disclosure()));
  it('may be recorded in the minute in which it happened', () =>
    opened()
      .when({ ...record, now: record.happenedAt })
      .then(aCase.disclosure()));
  it('records a second one beside the first', () =>
    withDisclosure()
      .when({ ...record, disclosure: { ...disclosure, disclosureId: 'd-2' } })
      .then(aCase.disclosure({ disclosureId: 'd-2' })));
  it('is refused for something that has not happened yet', () =>
    opened()
      .when({ ...record, happenedAt: '2025-03-13T16:20:00.001Z' })
      .thenRule('disclosure-in-the-future'));
  it('is refused without a kind of abuse', () =>
    opened()
      .when({ ...record, disclosure: { ...disclosure, abuseTypes: [] } })
      .thenRule('disclosure-without-abuse-type'));
  it('is refused when it is on record already', () =>
    withDisclosure().when(record).thenRule('disclosure-already-recorded'));
  it('is refused for a case nobody opened', () => given().when(record).thenRule('case-not-found'));
});

describe('Finding that a disclosure is about the person of another case', () => {
  const move = {
    ...({ type: 'ReattributeDisclosure', disclosureId: DISCLOSURE_ID, toCaseId: OTHER_CASE_ID } as const),
    safety: 'SAFE',
  } as const;

  it('keeps who made sure of the survivor, points at the other case and marks the entry here as a mistake', () =>
    withDisclosure().when(move).then(aCase.safetyChecked(), aCase.reattributed(), aCase.corrected()));
  it.each(['PROTECTED', 'NOBODY_KNOWN'] as const)('goes on when the answer is %s', (safety) =>
    withDisclosure()
      .when({ ...move, safety })
      .then(aCase.safetyChecked({ answer: safety }), aCase.reattributed(), aCase.corrected()),
  );
  it('is refused while nobody has asked whether the survivor is safe', () =>
    withDisclosure()
      .when({ ...move, safety: 'NOT_ASKED' })
      .thenRule('survivor-safety-not-checked'));
  it('has assessments looked at again that came after it, and no others', () => {
    const later = 'a55e0000-0000-4000-8000-000000000002';
    given(aCase.opened(), aCase.assessed(), aCase.disclosure(), aCase.assessed({ assessmentId: later }))
      .when(move)
      .then(aCase.safetyChecked(), aCase.reattributed(), aCase.corrected(), aCase.flagged({ assessmentId: later }));
  });
  it('is refused for a disclosure that is not on record here', () => opened().when(move).thenRule('entry-not-found'));
  it('is refused for the case in which it stands', () =>
    withDisclosure()
      .when({ ...move, toCaseId: CASE_ID })
      .thenRule('disclosure-of-this-case'));
  it('is refused twice', () =>
    given(aCase.opened(), aCase.disclosure(), aCase.reattributed(), aCase.corrected())
      .when(move)
      .thenRule('entry-already-corrected'));
  it('is refused for a risk assessment', () =>
    withAssessment()
      .when({ ...move, disclosureId: ASSESSMENT_ID })
      .thenRule('entry-not-a-disclosure'));
  it('is refused for a case nobody opened', () => given().when(move).thenRule('case-not-found'));
});

describe('Marking an entry as a mistake', () => {
  const correct = { type: 'CorrectEntry', entryId: DISCLOSURE_ID, reason: 'FACT_WRONG' } as const;

  it('marks a disclosure and keeps it', () =>
    withDisclosure()
      .when(correct)
      .then(aCase.corrected({ reason: 'FACT_WRONG' })));
  it('marks a risk assessment and keeps it', () =>
    withAssessment()
      .when({ ...correct, entryId: ASSESSMENT_ID })
      .then(aCase.corrected({ entryId: ASSESSMENT_ID, reason: 'FACT_WRONG' })));
  it('has a later assessment looked at again, unless it is a mistake itself or waits already', () => {
    const afterBoth = () => [aCase.opened(), aCase.disclosure(), aCase.assessed()];
    given(...afterBoth())
      .when(correct)
      .then(aCase.corrected({ reason: 'FACT_WRONG' }), aCase.flagged());
    given(...afterBoth(), aCase.flagged({ entryId: 'd-2' }))
      .when(correct)
      .then(aCase.corrected({ reason: 'FACT_WRONG' }));
    given(...afterBoth(), aCase.corrected({ entryId: ASSESSMENT_ID }))
      .when(correct)
      .then(aCase.corrected({ reason: 'FACT_WRONG' }));
  });
  it('of a risk assessment flags no other', () =>
    given(aCase.opened(), aCase.assessed(), aCase.assessed({ assessmentId: 'a-2' }))
      .when({ ...correct, entryId: ASSESSMENT_ID })
      .then(aCase.corrected({ entryId: ASSESSMENT_ID, reason: 'FACT_WRONG' })));
  it('leaves the other entries as they are', () =>
    given(aCase.opened(), aCase.disclosure(), aCase.assessed(), aCase.corrected())
      .when({ ...correct, entryId: ASSESSMENT_ID })
      .then(aCase.corrected({ entryId: ASSESSMENT_ID, reason: 'FACT_WRONG' })));
  it('is refused for an entry that is not on record', () => opened().when(correct).thenRule('entry-not-found'));
  it('is refused twice', () =>
    given(aCase.opened(), aCase.disclosure(), aCase.corrected()).when(correct).thenRule('entry-already-corrected'));
  it('is refused for a case nobody opened', () => given().when(correct).thenRule('case-not-found'));
});

describe('Looking again at an assessment', () => {
  const uphold = { type: 'UpholdAssessment', assessmentId: ASSESSMENT_ID } as const;
  const flagged = () => given(aCase.opened(), aCase.disclosure(), aCase.assessed(), aCase.corrected(), aCase.flagged());

  it('puts on record that it stands', () => flagged().when(uphold).then(aCase.upheld()));
  it('is refused where nothing was wrong', () => withAssessment().when(uphold).thenRule('assessment-not-flagged'));
  it('is refused twice', () =>
    given(aCase.opened(), aCase.assessed(), aCase.flagged(), aCase.upheld())
      .when(uphold)
      .thenRule('assessment-not-flagged'));
  it('is refused for one that is a mistake', () =>
    given(aCase.opened(), aCase.assessed(), aCase.flagged(), aCase.corrected({ entryId: ASSESSMENT_ID }))
      .when(uphold)
      .thenRule('entry-already-corrected'));
  it('is refused for one that is not on record', () => opened().when(uphold).thenRule('entry-not-found'));
  it('is refused for a case nobody opened', () => given().when(uphold).thenRule('case-not-found'));
});

describe('Recording a risk assessment', () => {
  const { assessmentId, tool, toolVersion, score = 0, level, assessorRole, assessedOn } = aCase.assessed().data;
  const assessment = { assessmentId, tool, toolVersion, score, level, assessorRole, assessedOn };
  const assess: CommandOf<'AssessRisk'> = { type: 'AssessRisk', assessment, today: '2025-03-14' };
  const as = (over: Partial<typeof assessment>) => ({ ...assess, assessment: { ...assessment, ...over } });
  const unscored = {
    assessmentId,
    tool: 'ROSH',
    toolVersion: '1',
    level: 'ROSH_HIGH',
    assessorRole,
    assessedOn,
  } as const;

  it('records tool, version, score and level', () => opened().when(assess).then(aCase.assessed()));
  it.each([0, 24])('accepts %i of the 24 answers', (edge) =>
    opened()
      .when(as({ score: edge }))
      .then(aCase.assessed({ score: edge })),
  );
  it('lets judgement set a level that the score alone would not', () =>
    opened()
      .when(as({ score: 3, level: 'HIGH' }))
      .then(aCase.assessed({ score: 3, level: 'HIGH' })));
  it('records a tool that gives a level without a score', () =>
    opened()
      .when({ ...assess, assessment: unscored })
      .then({ type: 'RiskAssessed', data: { caseId: CASE_ID, personId: PERSON_ID, ...unscored } }));
  it.each([-1, 25, 3.5])('is refused with %d of the 24 answers', (impossible) =>
    opened()
      .when(as({ score: impossible }))
      .thenRule('score-out-of-range'),
  );
  it('is refused with the score of a tool that has none', () =>
    opened()
      .when({ ...assess, assessment: { ...unscored, score: 4 } })
      .thenRule('score-of-a-tool-without-scores'));
  it('is refused without the score of a tool that has one', () =>
    opened()
      .when({ ...assess, assessment: { ...unscored, tool: 'POLICE_DASH', level: 'HIGH' } })
      .thenRule('score-missing'));
  it('is refused with a level of the other scale', () =>
    opened()
      .when(as({ level: 'ROSH_HIGH' }))
      .thenRule('risk-level-of-another-scale'));
  it('is refused on a day to come', () =>
    opened()
      .when(as({ assessedOn: '2025-03-15' }))
      .thenRule('assessment-in-the-future'));
  it('is refused for a case nobody opened', () => given().when(assess).thenRule('case-not-found'));
});

describe('An event from a newer release', () => {
  it('is passed over in a replay', () => {
    const state = caseDecider.evolve({ status: 'none' }, { type: 'SomethingNewer', data: {} } as never);
    expect(state).toEqual({ status: 'none' });
  });
});
