import { defineActions, type Resource } from '#access';
import type { Referral } from './domain/referral.state.js';

const REFERRER = { referrer: ['referrer'], 'safeguarding-lead': ['referrer'] } as const;
const SERVICE = { 'service-worker': ['recipient'], 'service-manager': ['recipient'] } as const;
const EITHER_SIDE = { ...REFERRER, ...SERVICE } as const;

/**
 * Who may do what with a referral (mission §6.2, "who"). `referrer` is the organisation that refers, `recipient` the one
 * that gives the service; a draft has no recipient yet. `holder` is the organisation that holds the case.
 */
export const referralsActions = defineActions({
  'referral:start': {
    who: { referrer: ['holder'], 'safeguarding-lead': ['holder'] },
    purpose: 'safeguarding',
    log: 'case',
  },
  'referral:draft': { who: REFERRER, purpose: 'safeguarding', log: 'case' },
  'referral:submit': { who: REFERRER, purpose: 'safeguarding', log: 'case' },
  'referral:answer': { who: REFERRER, purpose: 'safeguarding', log: 'case' },
  'referral:withdraw': {
    who: { referrer: ['referrer'], 'safeguarding-lead': ['referrer'], 'service-manager': ['recipient'] },
    purpose: 'service-delivery',
    log: 'case',
  },
  'referral:acknowledge': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:ask': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:accept': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:decline': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:hold': { who: EITHER_SIDE, purpose: 'service-delivery', log: 'case' },
  'referral:report-risk': { who: EITHER_SIDE, purpose: 'safeguarding', log: 'case' },
  'referral:act-on-risk': { who: { 'safeguarding-lead': ['referrer'] }, purpose: 'safeguarding', log: 'case' },
  'referral:challenge': { who: { 'safeguarding-lead': ['referrer'] }, purpose: 'safeguarding', log: 'case' },
  'referral:review-decline': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:wait': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:allocate': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:work': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:complete': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:end-early': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:refer-onward': { who: REFERRER, purpose: 'safeguarding', log: 'case' },
  'referral:reopen': {
    who: { 'service-manager': ['recipient'], 'safeguarding-lead': ['referrer'] },
    purpose: 'service-delivery',
    log: 'case',
  },
  'referral:correct': { who: { 'safeguarding-lead': ['referrer'] }, purpose: 'safeguarding', log: 'case' },
  'referral:mark-in-error': { who: { 'safeguarding-lead': ['referrer'] }, purpose: 'safeguarding', log: 'case' },
  'referral:reassign': { who: { 'service-manager': ['recipient'] }, purpose: 'service-delivery', log: 'case' },
  'referral:read': {
    who: {
      referrer: ['referrer'],
      'safeguarding-lead': ['referrer'],
      'service-worker': ['recipient'],
      'service-manager': ['recipient'],
      auditor: 'always',
    },
    purpose: 'service-delivery',
    log: 'case',
  },
  'referral:list': {
    who: {
      referrer: ['referrer'],
      'safeguarding-lead': ['referrer'],
      'service-worker': ['recipient'],
      'service-manager': ['recipient'],
    },
    purpose: 'service-delivery',
    log: 'case',
  },
  'referral:list-case': {
    who: {
      referrer: ['holder'],
      'safeguarding-lead': ['holder'],
      'service-worker': ['holder'],
      'service-manager': ['holder'],
      auditor: 'always',
    },
    purpose: 'safeguarding',
    log: 'case',
  },
  'referral:list-received': { who: SERVICE, purpose: 'service-delivery', log: 'case' },
  'referral:list-sent': { who: REFERRER, purpose: 'safeguarding', log: 'case' },
});

export type ReferralAction = keyof typeof referralsActions;

/** The two sides of a referral, as far as permission needs them. `sent` is false for a draft, whatever became of it. */
export interface ReferralSides {
  readonly referralId: string;
  readonly caseId: string;
  readonly referrerOrganisationId: string;
  readonly recipientOrganisationId: string;
  readonly sent: boolean;
}

/** What permission is asked about. A referral that was never sent does not exist for the service it was meant for. */
export function referralResource({ referralId, caseId, sent, ...sides }: ReferralSides): Resource {
  const referrer = [sides.referrerOrganisationId];
  const recipient = sent ? [sides.recipientOrganisationId] : [];
  return { kind: 'referral', id: referralId, caseIds: [caseId], relations: { referrer, recipient } };
}

/** The same from the folded stream; undefined when there is no such referral. */
export function resourceOf(referral: Referral): Resource | undefined {
  if (referral.status === 'NONE') return undefined;
  return referralResource({ ...referral, sent: referral.subjectAware !== undefined });
}
