import { someMember } from '#access/testing';
import { referenceOf } from '#kernel';
import { rendered, wordsOf } from '#web/testing';
import { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { HOLDER_ID, PERSON_ID, STAY_ID } from '../domain/person.examples.js';
import { caseHeaderView } from './case-header.view.js';
import type { CaseFile } from './case-page.query.js';
import { casePageView } from './case-page.view.js';

const { status, abuseTypes, account, heardBy, grade } = aCase.disclosure().data;
const disclosure = {
  ...{ disclosureId: DISCLOSURE_ID, status, abuseTypes, account, heardBy, grade },
  happenedAt: '2025-03-13T15:05:00.000Z',
  recordedAt: '2025-03-13T16:20:00.000Z',
};
const { assessmentId, tool, toolVersion, score, level, assessorRole, assessedOn } = aCase.assessed().data;
const assessment = { assessmentId, tool, toolVersion, ...(score && { score }), level, assessorRole, assessedOn };
const stay = {
  accommodationId: STAY_ID,
  type: 'HOSTEL_COMPLEX_NEEDS',
  tenure: 'LICENCE',
  since: '2025-03-03',
} as const;
const summary: CaseFile['summary'] = {
  caseId: CASE_ID,
  reference: referenceOf('C', CASE_ID),
  personId: PERSON_ID,
  personReference: referenceOf('P', PERSON_ID),
  personName: 'Jasper <i>Thistlewick',
  dateOfBirth: '1987-06-21',
  holderOrganisationId: HOLDER_ID,
  reason: 'DISCLOSURE',
  role: 'ALLEGED_PERPETRATOR',
  openedOn: '2025-03-13',
  riskLevel: 'HIGH',
  interpreterNeeded: false,
  needs: ['HOMELESSNESS'],
};
const file: CaseFile = {
  summary,
  aliases: ['Jay Thistle'],
  needs: [
    { need: 'HOMELESSNESS', source: 'STAFF_OBSERVED', since: '2025-01-10', note: 'Moved on <twice>' },
    { need: 'DEBT', source: 'PERSON', endedOn: '2025-02-01' },
  ],
  stays: [{ ...stay, expectedStayWeeks: 16, organisationId: HOLDER_ID }],
  disclosures: [disclosure],
  assessments: [assessment],
  revision: 3n,
  personRevision: 2n,
};
const lead = someMember({ organisationId: HOLDER_ID });
const worker = someMember({ organisationId: HOLDER_ID, role: 'service-worker' });
const auditor = someMember({ role: 'auditor' });
const page = (over: Partial<CaseFile> = {}, member = lead) =>
  rendered(
    'case-file/src/case-page/case-page.njk',
    casePageView({ ...file, ...over }, { member }, new Map([[HOLDER_ID, 'Lantern Row']])),
  );

describe('A case of a person of whom something was erased', () => {
  const told = 'Erased by decision D-7KQ2-M9XA on 4 February 2026';
  it('offers what still may be done with what was not', () => {
    const html = page({ erased: { Case: told } });
    for (const path of ['needs/record', 'aliases/add', 'refer', 'mark-as-mistake']) expect(html).toContain(path);
    for (const path of ['disclosures/record', 'risk-assessments/record', '/close', '/move'])
      expect(html).not.toContain(path);
    expect(wordsOf(html)).toContain(`${told}: cases: their part in them, disclosures and risk assessments.`);
  });
  it('refers nobody of whom it cannot be said who they are, or to whose referrals nothing can be added', () => {
    for (const record of ['Person', 'Referral']) expect(page({ erased: { [record]: told } })).not.toContain('/refer"');
    expect(page()).toContain('/refer"');
    expect(wordsOf(page())).not.toContain('register them anew');
  });
});

describe('The identity bar of a case', () => {
  it('says who the case is about, and never in the title of the page', () => {
    const html = page();
    expect(html).toContain('Jasper &lt;i&gt;Thistlewick');
    expect(/<title>(.*?)<\/title>/s.exec(html)?.[1]).toBe('Case overview – Sightline');
    expect(wordsOf(html)).toContain('Born 21 June 1987 In this case Alleged perpetrator');
  });
  it('leaves out what the member’s role may not open', () => {
    const view = casePageView({ ...file }, { member: lead }, new Map());
    const shown = rendered('case-file/src/case-page/case-page.njk', view, { mayDo: () => false });
    expect(shown).toContain(`href="/cases/${CASE_ID}/sharing"`);
    expect(shown).not.toContain(`href="/cases/${CASE_ID}/who-has-looked"`);
    expect(page()).toContain(`href="/cases/${CASE_ID}/who-has-looked"`);
  });

  it('leads to the pages of the other contexts and marks the one that is open', () => {
    const { tabs } = caseHeaderView(summary, 'sharing');
    expect(tabs.map(({ href }) => href)).toEqual(
      ['', '/referrals', '/forums', '/sharing', '/history', '/who-has-looked'].map(
        (path) => `/cases/${CASE_ID}${path}`,
      ),
    );
    expect(tabs.filter(({ current }) => current).map(({ text }) => text)).toEqual(['Sharing']);
  });
  it('warns in words of high risk and of the need for an interpreter', () => {
    const { warnings } = caseHeaderView({ ...summary, interpreterNeeded: true });
    expect(warnings).toEqual([{ text: 'High risk', tone: 'danger' }, { text: 'Needs an interpreter' }]);
    expect(caseHeaderView({ ...summary, riskLevel: 'ROSH_MEDIUM' }).warnings).toEqual([
      { text: 'Medium risk of serious harm', tone: 'warning' },
    ]);
  });
  it('says that a date of birth is not known rather than nothing', () => {
    const { dateOfBirth, ...unknown } = summary;
    expect(dateOfBirth).toBe('1987-06-21');
    expect(caseHeaderView(unknown).facts[0]).toEqual({ key: 'Born', value: 'not known' });
  });
});

describe('The overview of a case', () => {
  it('says what of the person’s details was put right last, when, why and on whose wish, and not what it was', () => {
    expect(wordsOf(page())).not.toContain('Put right');
    const putRight = { details: ['NAME', 'DATE_OF_BIRTH'], reason: 'FACT_WRONG', source: 'PERSON' } as const;
    expect(wordsOf(page({ putRight: { ...putRight, at: '2025-04-02T09:00:00.000Z' } }))).toContain(
      'Put right On 2 April 2025 at 10:00am: name and date of birth. It was recorded wrongly. The person asked for it.',
    );
  });
  it('leads those who may correct to putting details right, also in a closed case', () => {
    const link = `href="/cases/${CASE_ID}/person-details/correct"`;
    expect(page()).toContain(link);
    expect(page({}, worker)).not.toContain(link);
    expect(page({}, auditor)).not.toContain(link);
    const closed = { on: '2025-06-01', reason: 'WORK_COMPLETED' } as const;
    expect(page({ summary: { ...summary, closed } })).toContain(link);
  });
  it('shows needs, with those that ended apart', () => {
    const words = wordsOf(page());
    expect(words).toContain(
      'Homelessness Since 10 January 2025. Staff saw it. Moved on &lt;twice&gt;'
        .replace('&lt;', '&#60;')
        .replace('&gt;', '&#62;'),
    );
    expect(words).toContain(
      'Needs that ended Debt Since when is not known, ended 1 February 2025. The person said so.',
    );
  });
  it('shows where the person stays: a kind of place and who provides it', () =>
    expect(wordsOf(page())).toContain(
      'Hostel, complex needs Since 3 March 2025, licence, provided by Lantern Row, expected to stay 16 weeks',
    ));
  it('says once by which decision a need and a stay were erased, and makes nothing up around it', () => {
    const decision = 'Erased by decision D-0TTF-6ZFS on 22 November 2026';
    const needs = [{ need: decision, source: 'STAFF_OBSERVED', since: decision }] as unknown as CaseFile['needs'];
    const stays = [{ ...stay, type: decision, tenure: decision, since: decision }] as unknown as CaseFile['stays'];
    const words = wordsOf(page({ needs, stays }));
    expect(words).toContain(`Needs ${decision} Nothing more about it is on record.`);
    expect(words).toContain(`Accommodation ${decision} Nothing more about it is on record.`);
    expect(words).not.toContain('Since Erased');
  });
  it('shows both times of a disclosure', () =>
    expect(wordsOf(page())).toContain('Happened 13 March 2025 at 3:05pm. Recorded 13 March 2025 at 4:20pm.'));
  it('says when a disclosure was recorded days later', () => {
    const late = { ...disclosure, recordedAt: '2025-03-19T09:00:00.000Z' };
    expect(wordsOf(page({ disclosures: [late] }))).toContain('Recorded 6 days later');
  });
  it('shows a disclosure that was a mistake only with its correction, and where it went', () => {
    const mistake = { reason: 'WRONG_PERSON', markedAt: '2025-07-14T10:00:00.000Z' } as const;
    const { disclosureId, happenedAt, recordedAt } = disclosure;
    const wrong = { disclosureId, happenedAt, recordedAt, movedToCaseId: OTHER_CASE_ID, mistake };
    const html = page({ disclosures: [wrong] });
    expect(wordsOf(html)).toContain(
      'Marked as a mistake on 14 July 2025 at 11:00am: it is about somebody else. It is recorded in another case now.',
    );
    expect(html).toContain(`href="/cases/${OTHER_CASE_ID}"`);
    expect(html).not.toContain('/mark-as-mistake">Mark as a mistake<span class="govuk-visually-hidden">: disclosure');
    expect(html).not.toContain(account);
    expect(html).toContain(`href="/cases/${CASE_ID}/entries/${DISCLOSURE_ID}/as-recorded"`);
    expect(page({ disclosures: [wrong] }, worker)).not.toContain('as-recorded');
  });
  it('asks for another look at an assessment that came after a mistake', () => {
    const flagged = { ...assessment, flaggedAt: '2025-07-14T10:00:00.000Z' };
    const words = wordsOf(page({ assessments: [flagged] }));
    expect(words).toContain(
      'Look at this again An entry before it was marked as a mistake on 14 July 2025 at 11:00am.',
    );
    expect(page({ assessments: [flagged] })).toContain(`/risk-assessments/${ASSESSMENT_ID}/look-again`);
    expect(page({ assessments: [flagged] }, worker)).not.toContain('look-again');
  });
  it('shows risk with tool, version, score and who assessed', () =>
    expect(wordsOf(page())).toContain('High SafeLives Dash, version 24q, score 17 IDVA, 14 March 2025'));
  it('helps where nothing is on record yet', () => {
    const words = wordsOf(page({ needs: [], stays: [], disclosures: [], assessments: [], aliases: [] }));
    for (const text of [
      'No need is on record.',
      'Where the person stays is not on record.',
      'No disclosure is on record.',
      'No assessment is on record.',
      'No other name known',
    ])
      expect(words).toContain(text);
  });
  it('lets a lead record and correct, a worker record, and an auditor only read', () => {
    const offers = (member: typeof lead) =>
      ['Record a need', 'Mark as a mistake'].map((text) => wordsOf(page({}, member)).includes(text));
    expect([offers(lead), offers(worker), offers(auditor)]).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
  it('has one main heading', () => expect(page().match(/<h1/g)).toHaveLength(1));
});
