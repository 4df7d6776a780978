import { rendered, wordsOf } from '#web/testing';
import { SubmissionPipe, withRules } from '#web';
import { OTHER_SERVICE_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { aReferral } from '../domain/referral.examples.js';
import { aGroupService, anEntry, anOpenReferral, stepsFrom } from '../referral-page/open-referral.examples.js';
import { DECLINE_FIELDS, declineErrors } from './decline-errors.js';
import { declineIn, DeclineReferralPageForm } from './decline-referral.form.js';
import { declineReferralView } from './decline-referral.view.js';

const TEMPLATE = 'referrals/src/decline-referral/decline-referral.njk';
const LENGTH = 'c21721a0-0000-4000-8000-000000000002';
const other = { ...aGroupService, serviceId: OTHER_SERVICE_ID, name: 'One to one' };
const services = [aGroupService, other];
const open = anOpenReferral({
  side: 'recipient',
  entry: anEntry({ state: 'RECEIVED', revision: 2n }),
  steps: stepsFrom(aReferral.drafted(), aReferral.submitted(), aReferral.acknowledged()),
});
const sound = {
  reasons: ['ELIGIBILITY_CRITERION'],
  criterionIds: LENGTH,
  barriers: ['PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'],
  adjustmentsConsidered: 'One-to-one sessions',
  alternative: 'NONE',
  safeToTellPerson: 'YES',
  seenRevision: '2',
};
const submitted = (over: object = {}) => new SubmissionPipe(DeclineReferralPageForm).transform({ ...sound, ...over });
const formOf = (over: object = {}) => {
  const submission = submitted(over);
  if (!submission.ok) throw new Error(submission.errors.map(({ text }) => text).join());
  return submission.form;
};
const errorsOf = (over: object = {}) =>
  declineErrors(formOf(over), open, services).map(({ field, code }) => [field, code]);

describe('Declining on a page', () => {
  it('asks for a reason, the adjustments, an alternative and what the person may be told', () => {
    const submission = new SubmissionPipe(DeclineReferralPageForm).transform({ seenRevision: '2' });
    expect(submission.ok ? [] : submission.errors.map(({ text }) => text)).toEqual([
      'Select at least one reason',
      'Enter what adjustments you considered',
      'Select whether you suggest an alternative',
      'Select whether the person referred can be told',
    ]);
  });

  it('names all that is missing of an empty form in one answer, in the order of the page', () => {
    const empty = withRules(
      new SubmissionPipe(DeclineReferralPageForm).transform({ seenRevision: '2' }),
      (sound) => declineErrors(sound, open, services),
      DECLINE_FIELDS,
    );
    expect(empty.ok ? [] : empty.errors.map(({ field }) => field)).toEqual([
      ...['reasons', 'barriers', 'adjustmentsConsidered', 'alternative', 'safeToTellPerson'],
    ]);
  });

  it('refuses an address in a note and says why', () => {
    const submission = submitted({ note: 'She moved to SW1A 1AA' });
    expect(submission.ok ? '' : submission.errors[0]?.text).toContain('must not include a postcode');
  });

  it('passes when everything goes together', () => expect(errorsOf()).toEqual([]));

  it.each([
    ['a criterion for the eligibility reason', { criterionIds: [] }, [['criterionIds', 'decline-needs-criterion']]],
    ['the reason for a criterion', { reasons: ['CAPACITY_NONE'] }, [['reasons', 'criterion-needs-eligibility-reason']]],
    ['a barrier', { barriers: [] }, [['barriers', 'decline-needs-barrier']]],
    [
      'a question before missing information',
      { reasons: ['ELIGIBILITY_CRITERION', 'INFORMATION_INSUFFICIENT'] },
      [['reasons', 'ask-before-declining-for-information']],
    ],
    ['the name of another service', { alternative: 'SERVICE' }, [['alternativeServiceId', 'required']]],
    [
      'a service that there is',
      { alternative: 'SERVICE', alternativeServiceId: anEntry().caseId },
      [['alternativeServiceId', 'required']],
    ],
    [
      'a service other than its own',
      { alternative: 'SERVICE', alternativeServiceId: SERVICE_ID },
      [['alternativeServiceId', 'alternative-is-this-service']],
    ],
    ['the other alternative in words', { alternative: 'OTHER' }, [['alternativeText', 'required']]],
  ])('asks for %s', (_, over, errors) => expect(errorsOf(over)).toEqual(errors));

  it('gives every error at once, one a field', () =>
    expect(errorsOf({ criterionIds: [], barriers: [], alternative: 'OTHER' }).map(([field]) => field)).toEqual([
      'criterionIds',
      'barriers',
      'alternativeText',
    ]));

  it('understands the alternative that was chosen', () => {
    expect(declineIn(formOf({ alternative: 'SERVICE', alternativeServiceId: OTHER_SERVICE_ID })).alternative).toEqual({
      kind: 'SERVICE',
      serviceId: OTHER_SERVICE_ID,
    });
    expect(declineIn(formOf({ alternative: 'OTHER', alternativeText: 'A phoneline' })).alternative).toEqual({
      kind: 'OTHER',
      text: 'A phoneline',
    });
    expect(declineIn(formOf({ alternativeText: 'not chosen' })).alternative).toEqual({ kind: 'NONE' });
  });

  it('shows the criteria beside what is known', () => {
    const words = wordsOf(rendered(TEMPLATE, declineReferralView(open, services)));
    expect(words).toContain('Has a fixed address Not known Can attend for 26 weeks Not met');
    expect(words).not.toContain('they cannot be told of the decision');
  });

  it('takes needs that were not shared for not known, and an address as the criterion measures it', () => {
    const criterionId = 'c21721a0-0000-4000-8000-000000000009';
    const sober = { criterionId, barrier: 'ABSTINENCE_REQUIRED', text: 'Is sober', kind: 'HARD' } as const;
    const [address] = open.service.criteria.criteria;
    const limits = [{ criterionId: address?.criterionId ?? '', settledAddress: true }];
    const criteria = [...open.service.criteria.criteria, sober];
    const service = { ...open.service, criteria: { ...open.service.criteria, criteria, limits } };
    const steps = stepsFrom(aReferral.drafted(), aReferral.submitted({ needs: [] }), aReferral.acknowledged());
    const words = wordsOf(rendered(TEMPLATE, declineReferralView({ ...open, service, steps }, services)));
    expect(words).toContain('Is sober Not known');
    expect(words).toContain('Has a fixed address Not met');
  });

  it('says when the person does not know of the referral', () => {
    const steps = stepsFrom(aReferral.drafted(), aReferral.submitted({ subjectAware: 'NO' }), aReferral.acknowledged());
    const words = wordsOf(rendered(TEMPLATE, declineReferralView({ ...open, steps }, services)));
    expect(words).toContain('they cannot be told of the decision');
  });

  it('offers every other open service and not its own', () => {
    const view = declineReferralView(open, [...services, { ...other, serviceId: 'x', status: 'paused' }]);
    expect(view.services).toEqual([{ value: OTHER_SERVICE_ID, text: 'One to one, Wexcombe Change Service' }]);
  });

  it('keeps what was typed and ticked beside the errors, and the revision that was first seen', () => {
    const entered = { ...sound, adjustmentsConsidered: 'Typed <b>', seenRevision: '1' };
    const errors = [{ field: 'barriers', text: 'Select what stood between', href: '#barriers', code: 'x' }];
    const html = rendered(
      TEMPLATE,
      declineReferralView(open, services, { ok: false, errors, entered, commandId: 'c-1' }),
    );
    expect(html).toContain('name="seenRevision" value="1"');
    expect(html).toContain('name="commandId" value="c-1"');
    expect(html).toMatch(/value="PROGRAMME_LENGTH" checked/);
    expect(html).toContain('Typed &lt;b&gt;');
    expect(html).toContain('id="barriers"');
  });
});
