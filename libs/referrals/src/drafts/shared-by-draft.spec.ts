import type { SignedIn } from '#access';
import { RuleBroken } from '#kernel';
import { REFERRER_ID } from '../domain/referral.examples.js';
import { completeDraft, completed, incomplete } from './complete-draft.js';
import { knownNeeds } from './known-needs.js';
import { aDocument, anOpenDraft, aSummary, savedFrom } from './open-draft.examples.js';
import { sharedByDraft } from './shared-by-draft.js';
import { proposedSharing, sharingSectionErrors } from './sharing-of-draft.js';

const RECIPIENT = '6a1e9d3c-4b8f-5c27-9d6e-8f2b5a7c1d07';
const signed: Pick<SignedIn, 'member' | 'today'> = {
  member: {
    memberId: '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10',
    name: 'Asha Quillfeather',
    role: 'referrer',
    organisationId: REFERRER_ID,
    organisationName: 'Lantern Row',
    organisationType: 'SUPPORTED_ACCOM',
  },
  today: '2025-04-10',
};
const sharing = (over: object) => ({ ...aDocument, sharing: { ...aDocument.sharing, ...over } });

describe('What a draft shares', () => {
  it('is what was answered, with the name from the case', () =>
    expect(sharedByDraft(aDocument, aSummary)).toEqual({
      person: { name: 'Jasper Thistlewick', dateOfBirth: '1987-11-02' },
      needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
      accommodation: { type: 'HOSTEL_COMPLEX_NEEDS', expectedStayWeeks: 12 },
      riskSummary: 'Overheard making threats.',
      subjectAware: 'YES',
      reason: 'He asked for help.',
      urgency: 'STANDARD',
      adjustments: ['ONE_TO_ONE'],
    }));
  it('leaves out what the sharing decision leaves out', () =>
    expect(sharedByDraft(sharing({ items: ['IDENTITY', 'RISK_SUMMARY'] }), aSummary)).toMatchObject({
      needs: [],
      accommodation: {},
    }));
  it.each([[['IDENTITY']], [['RISK_SUMMARY', 'NEEDS']]])('is refused with only %j', (items) =>
    expect(() => sharedByDraft(sharing({ items }), aSummary)).toThrow(new RuleBroken('sharing-leaves-out-needed')),
  );
});

describe('The sharing decision of a referral', () => {
  const decision = (over: object = {}) => proposedSharing(sharing(over).sharing, RECIPIENT, signed).details;

  it('is to share with the intake of the service, for the referral', () =>
    expect(decision()).toMatchObject({
      decision: 'SHARE',
      recipientOrganisationIds: [RECIPIENT],
      recipientRole: 'SERVICE_INTAKE',
      purpose: 'REFERRAL_TO_SERVICE',
    }));
  it('is to share in part when something is held back', () => {
    expect(decision({ withheld: 'The account of the disclosure' }).decision).toBe('PARTIAL');
    expect(decision({ items: ['IDENTITY', 'RISK_SUMMARY'] }).decision).toBe('PARTIAL');
  });

  const errors = (over: object) => {
    const { sharing: form } = sharing(over);
    return sharingSectionErrors(form, proposedSharing(form, RECIPIENT, signed)).map(({ field, code }) => [field, code]);
  };
  it('passes when it is lawful and covers what a service needs', () => expect(errors({})).toEqual([]));
  it('must cover the name and the risk', () =>
    expect(errors({ items: ['NEEDS'] })).toEqual([['items', 'sharing-leaves-out-needed']]));
  it('covers nothing that a referral does not hold', () =>
    expect(errors({ items: ['IDENTITY', 'RISK_SUMMARY', 'FORUM_OUTCOME'] })).toEqual([['items', 'not-held']]));
  it('says what is held back when it is in part', () =>
    expect(errors({ items: ['IDENTITY', 'RISK_SUMMARY'] })).toEqual([['withheld', 'sharing-withheld-note-missing']]));
  it('rests on a basis that is in force', () =>
    expect(errors({ article6: 'A6_1_EA_RLI_SAFEGUARDING' })).toEqual([
      ['article6', 'sharing-recognised-interest-not-in-force'],
    ]));
});

describe('A draft', () => {
  const halfDone = {
    ...savedFrom({ risk: aDocument.risk }),
    awareness: { answers: {}, complete: false, version: 1, savedAt: new Date(0) },
  };

  it('is complete when every section is', () => {
    expect(incomplete(savedFrom())).toEqual([]);
    expect(completeDraft(savedFrom())).toEqual(aDocument);
  });
  it('is not while one is missing or in progress', () => {
    expect(incomplete(halfDone)).toEqual(['person', 'awareness', 'reason', 'sharing']);
    expect(() => completeDraft(halfDone)).toThrow(new RuleBroken('referral-incomplete'));
  });
  it('gives no answers of a section in progress', () => {
    expect(completed(halfDone, 'risk')).toEqual(aDocument.risk);
    expect(completed(halfDone, 'awareness')).toBeUndefined();
  });
  it('tells what is known of the person, and nothing of sections that are not complete', () => {
    expect(knownNeeds(anOpenDraft(), '2025-04-10')).toEqual({
      age: 37,
      area: 'Wexcombe',
      needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
      accommodation: 'HOSTEL_COMPLEX_NEEDS',
      expectedStayWeeks: 12,
      adjustments: ['ONE_TO_ONE'],
    });
    expect(knownNeeds(anOpenDraft({ sections: {} }), '2025-04-10').needs).toBeUndefined();
  });
});
