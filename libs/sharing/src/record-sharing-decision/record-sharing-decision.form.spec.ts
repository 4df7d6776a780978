import { SubmissionPipe } from '#web';
import { EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID } from '../domain/sharing.examples.js';
import { RecordSharingDecisionForm } from './record-sharing-decision.form.js';
import { sharingDetails } from './sharing-details.js';
import { refuseUnlawful, sharingErrors } from './sharing-errors.js';

const pipe = new SubmissionPipe(RecordSharingDecisionForm);
const typed = {
  decision: 'SHARE',
  'decidedOn-day': '10',
  'decidedOn-month': '4',
  'decidedOn-year': '2025',
  recipientOrganisationIds: EXAMPLE_RECIPIENT_ID,
  recipientRole: 'SERVICE_INTAKE',
  purpose: 'REFERRAL_TO_SERVICE',
  items: ['IDENTITY', 'NEEDS'],
  article6: 'A6_1_F_LEGIT_INTEREST',
  article9: 'A9_2_G_SPI',
  schedule1: ['SCH1_P10'],
  necessity: 'The service cannot assess without it.',
  proportionality: 'Only what intake asks for.',
  consentFrom: 'PERSON_REFERRED',
  consentResult: 'GIVEN',
  personInformed: 'YES',
};
const sharer = { organisationId: EXAMPLE_SHARER_ID, agencyType: 'SUPPORTED_ACCOM' } as const;

function formOf(more: Record<string, unknown> = {}): RecordSharingDecisionForm {
  const submission = pipe.transform({ ...typed, ...more });
  if (!submission.ok) throw new Error(JSON.stringify(submission.errors));
  return submission.form;
}
const detailsOf = (more: Record<string, unknown> = {}) => sharingDetails(formOf(more), formOf(more));
const errorsOf = (more: Record<string, unknown> = {}) =>
  sharingErrors({ details: detailsOf(more), decidedOn: '2025-04-10', sharer });

describe('What was typed', () => {
  it('becomes the details of a decision, with every basis in one list', () =>
    expect(detailsOf()).toEqual({
      decision: 'SHARE',
      recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID],
      recipientRole: 'SERVICE_INTAKE',
      purpose: 'REFERRAL_TO_SERVICE',
      items: ['IDENTITY', 'NEEDS'],
      lawfulBases: ['A6_1_F_LEGIT_INTEREST', 'A9_2_G_SPI', 'SCH1_P10'],
      necessity: 'The service cannot assess without it.',
      proportionality: 'Only what intake asks for.',
      consentFrom: 'PERSON_REFERRED',
      consentResult: 'GIVEN',
      personInformed: 'YES',
    }));

  it('leaves out answers to questions that did not apply', () => {
    const details = detailsOf({
      withheld: 'Nothing',
      consentNotSoughtReason: 'RAISES_RISK',
      overrideReason: 'None',
      notInformedReason: 'RISK_TO_VICTIM',
      atRiskBasis: 'None',
    });
    expect(Object.keys(details)).toEqual(Object.keys(detailsOf()));
  });

  it('keeps those that did', () =>
    expect(
      detailsOf({
        decision: 'PARTIAL',
        withheld: 'The account.',
        consentResult: 'NOT_SOUGHT',
        consentNotSoughtReason: 'RAISES_RISK',
        personInformed: 'NO',
        notInformedReason: 'RISK_TO_VICTIM',
        gateway: 'CDA_1998_S115',
      }),
    ).toMatchObject({
      withheld: 'The account.',
      consentNotSoughtReason: 'RAISES_RISK',
      notInformedReason: 'RISK_TO_VICTIM',
      gateway: 'CDA_1998_S115',
    }));

  it('keeps the reason for sharing against a refusal', () =>
    expect(detailsOf({ consentResult: 'REFUSED', overrideReason: 'Serious harm.' })).toMatchObject({
      overrideReason: 'Serious harm.',
    }));
});

describe('A field of the form', () => {
  it.each([
    ['necessity', 'She moved to ME14 5XF.', 'must not include a postcode'],
    ['proportionality', 'Ring 07700 900123 first.', 'must not include a telephone number'],
  ])('%s refuses what could lead to a survivor', (field, text, expected) => {
    const submission = pipe.transform({ ...typed, [field]: text });
    expect(submission).toMatchObject({ ok: false, errors: [{ field }] });
    expect(JSON.stringify(submission)).toContain(expected);
  });

  it('is asked for when it is missing', () => {
    const submission = pipe.transform({});
    expect(submission.ok ? [] : submission.errors.map(({ field }) => field)).toEqual([
      'items',
      'necessity',
      'proportionality',
      'consentFrom',
      'consentResult',
      'personInformed',
      'decision',
      'decidedOn',
      'recipientOrganisationIds',
      'recipientRole',
      'purpose',
    ]);
  });
});

describe('The rules of sharing, at the fields that they concern', () => {
  it('let a lawful decision pass', () => expect(errorsOf()).toEqual([]));

  it.each([
    [{ article6: '' }, 'article6'],
    [{ article9: [] }, 'article9'],
    [{ schedule1: [] }, 'schedule1'],
    [{ schedule1: ['SCH1_P18'] }, 'atRiskBasis'],
    [{ article6: 'A6_1_EA_RLI_CRIME' }, 'article6'],
    [{ consentResult: 'NOT_SOUGHT' }, 'consentNotSoughtReason'],
    [{ consentResult: 'REFUSED' }, 'overrideReason'],
    [{ personInformed: 'NO' }, 'notInformedReason'],
    [{ decision: 'PARTIAL' }, 'withheld'],
    [{ recipientOrganisationIds: EXAMPLE_SHARER_ID }, 'recipientOrganisationIds'],
  ])('name the field for %j', (more, field) => expect(errorsOf(more)).toMatchObject([{ field, href: `#${field}` }]));

  it('link to the first box of a date', () =>
    expect(errorsOf({ decision: 'DEFER' })).toMatchObject([{ field: 'reviewOn', href: '#reviewOn-day' }]));

  it('say one thing a field', () => {
    const errors = errorsOf({ article9: [], schedule1: [], items: ['NEEDS', 'RISK_SUMMARY'] });
    expect(errors.map(({ field }) => field)).toEqual(['article9', 'schedule1']);
  });

  it('refuse an API body with a pointer', () => {
    const refuse = () => refuseUnlawful({ details: detailsOf({ article6: '' }), decidedOn: '2025-04-10', sharer });
    expect(refuse).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/article6' })] }));
  });
});
