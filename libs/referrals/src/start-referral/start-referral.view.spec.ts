import { SubmissionPipe } from '#web';
import { rendered, wordsOf } from '#web/testing';
import { OTHER_SERVICE_ID, SERVICE_ID } from '../domain/referral.examples.js';
import { aSummary } from '../drafts/open-draft.examples.js';
import { aGroupService, anEntry } from '../referral-page/open-referral.examples.js';
import { ServiceFilterForm, StartReferralPageForm } from './start-referral.form.js';
import { MOST_TO_CHOOSE, startReferralView, type StartReferralData } from './start-referral.view.js';

const data = (over: Partial<StartReferralData> = {}): StartReferralData => ({
  summary: aSummary,
  services: [aGroupService, { ...aGroupService, serviceId: OTHER_SERVICE_ID, name: 'One to one', status: 'paused' }],
  open: [],
  filter: Object.assign(new ServiceFilterForm(), { without: [] }),
  choices: { areas: ['Harrowmere', 'Wexcombe'], barriers: ['ADDRESS_REQUIRED'] },
  ...over,
});
const page = (over: Partial<StartReferralData> = {}, refused?: Parameters<typeof startReferralView>[1]) =>
  rendered('referrals/src/start-referral/start-referral.njk', startReferralView(data(over), refused));

describe('Choosing a service', () => {
  it('shows how each service is given, for how long, where, and how long people wait', () =>
    expect(wordsOf(page())).toContain('Group · 26 weeks · Wexcombe · wait of 6 weeks on 3 March 2025'));
  it('does not let a service be chosen that takes no referrals', () => {
    expect(page()).toMatch(new RegExp(`value="${OTHER_SERVICE_ID}"[^>]*disabled`));
    expect(wordsOf(page())).toContain('Takes no referrals now');
  });
  it('warns of an open referral to the same service', () =>
    expect(wordsOf(page({ open: [anEntry()] }))).toContain(
      `You have an open referral to this service: ${anEntry().reference}`,
    ));
  it('asks again before it starts a second one', () => {
    const errors = [{ field: 'anyway', text: 'Open already', href: '#anyway', code: 'referral-open-already' }];
    const html = page({}, { ok: false, errors, entered: { serviceId: SERVICE_ID }, commandId: 'c-1' });
    expect(wordsOf(html)).toContain('Start a second referral to this service');
    expect(html).toMatch(new RegExp(`value="${SERVICE_ID}" checked`));
    expect(wordsOf(page())).not.toContain('Start a second referral');
  });
  it('shows a hundred at most, and says how to find another one', () => {
    const many = Array.from({ length: MOST_TO_CHOOSE + 1 }, () => aGroupService);
    expect(wordsOf(page({ services: many }))).toContain('Narrow the list down by area or by words');
    expect(wordsOf(page({ services: many }))).toContain('Which service? (the first 100)');
    expect(wordsOf(page())).toContain('Which service? (2)');
  });
  it('says what to do when no service fits', () =>
    expect(wordsOf(page({ services: [] }))).toContain('No service fits this filter'));
  it('keeps the filter, and offers to clear it', () => {
    const filter = Object.assign(new ServiceFilterForm(), { area: 'Wexcombe', without: ['ADDRESS_REQUIRED'] });
    const html = page({ filter });
    expect(html).toMatch(/value="Wexcombe" selected/);
    expect(html).toMatch(/value="ADDRESS_REQUIRED" checked/);
    expect(wordsOf(html)).toContain('Clear filter');
  });
  it('has the service chosen whose page somebody comes from', () => {
    const filter = Object.assign(new ServiceFilterForm(), { service: SERVICE_ID, without: [] });
    expect(page({ filter })).toMatch(new RegExp(`value="${SERVICE_ID}" checked`));
    expect(page()).not.toContain(' checked');
  });
  it('asks for a service', () => {
    const submission = new SubmissionPipe(StartReferralPageForm).transform({});
    expect(submission.ok ? [] : submission.errors.map(({ text }) => text)).toEqual(['Select a service']);
  });
});
