import { LoggedReads, type Partition, type SignedIn } from '#access';
import { CaseReader, type CaseSummary } from '#case-file';
import { DirectoryReader, type ServiceEntry } from '#directory';
import { NotFound } from '#access';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EligibilityChecked } from '../domain/referral.events.js';
import { stepsOf } from '../referral-page/referral-step.query.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { openReferrals, referralEntry } from '../referral-register/referral-list.query.js';
import { referralResource } from '../referrals.actions.js';
import { alikeReferrals, type AlikeReferral } from './alike-referrals.js';
import { savedSections, type SavedSections } from './draft-answers.draft.js';

/** A draft as opened by its referrer: what was answered so far, and what the case and the directory say. */
export interface OpenDraft {
  readonly entry: ReferralEntry;
  readonly sections: SavedSections;
  readonly summary: CaseSummary;
  readonly service: ServiceEntry;
  /** The area of the organisation that refers. */
  readonly area?: string;
  /** The last check against the criteria, if one was recorded. */
  readonly checked?: EligibilityChecked['data'];
  /** Open referrals of the same person to the same or a similar service. */
  readonly alike: readonly AlikeReferral[];
}

type Loaded = Pick<OpenDraft, 'entry' | 'sections' | 'summary' | 'checked'> & {
  readonly open: readonly ReferralEntry[];
};

/** A draft says what is about to be shared of the file of the person referred. */
const CLASSES: Readonly<Record<keyof Loaded, Partition>> = {
  entry: 'P',
  sections: 'P',
  summary: 'P',
  checked: 'P',
  open: 'P',
};

/** Opens drafts for pages and API; every opening leaves a row in the read log. */
@Injectable()
export class DraftReads {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** Throws `NotFound` when there is no such referral or the member may not; one that was sent opens too, with its `state`. */
  async open(signed: SignedIn, referralId: string): Promise<OpenDraft> {
    const { open, ...loaded } = await this.reads.one(
      signed,
      'referral:draft',
      { kind: 'referral', id: referralId },
      (tx) => this.load(tx, referralId),
    );
    const [service, services, referrer] = await Promise.all([
      this.directory.service(loaded.entry.serviceId),
      this.directory.servicesOf(open.map(({ serviceId }) => serviceId)),
      this.directory.organisation(loaded.entry.referrerOrganisationId),
    ]);
    if (!service) throw new NotFound();
    const alike = alikeReferrals(loaded.entry, service, open, services);
    return { ...loaded, service, alike, ...(referrer ? { area: referrer.area } : {}) };
  }

  private async load(tx: EntityManager, referralId: string) {
    const entry = await referralEntry(tx, referralId);
    const summary = entry && (await this.cases.summary(tx, entry.caseId));
    if (!entry || !summary) return undefined;
    const sections = await savedSections(tx, referralId);
    const checked = await lastCheck(tx, referralId);
    const { personId, referrerOrganisationId: organisationId } = entry;
    const open = await openReferrals(tx, { personId, organisationId });
    const value: Loaded = { entry, sections, summary, open, ...(checked ? { checked } : {}) };
    const resource = referralResource({ ...entry, sent: entry.submittedAt !== undefined });
    return { resource, value, fields: ['summary', ...Object.keys(sections)], classes: CLASSES };
  }
}

async function lastCheck(tx: EntityManager, referralId: string): Promise<EligibilityChecked['data'] | undefined> {
  const steps = await stepsOf(tx, referralId, 'referrer');
  return steps.flatMap((step) => (step.type === 'EligibilityChecked' ? [step.data] : [])).at(-1);
}
