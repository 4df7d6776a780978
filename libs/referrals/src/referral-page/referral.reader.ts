import { LoggedReads, MemberReader, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { DirectoryReader, type ServiceEntry } from '#directory';
import { RuleBroken, withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ReferralSubmitted } from '../domain/referral.events.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { referralEntry } from '../referral-register/referral-list.query.js';
import { referralResource, type ReferralAction } from '../referrals.actions.js';
import { corrected } from './mistakes.view.js';
import { stepsOf, type ReferralStep } from './referral-step.query.js';

/** From which side somebody looks: an auditor sees all and does nothing. */
export type Side = 'referrer' | 'recipient' | 'auditor';

/** A referral as opened by one reader: with what that reader may see, and the names that go with it. */
export interface OpenReferral {
  readonly entry: ReferralEntry;
  readonly steps: readonly ReferralStep[];
  readonly side: Side;
  readonly service: ServiceEntry;
  readonly referrerName: string;
  readonly memberNames: ReadonlyMap<string, string>;
}

interface Loaded {
  readonly entry: ReferralEntry;
  readonly steps: ReferralStep[];
  readonly side: Side;
}

/** A referral says of the person referred what the referrer shared: all of it is of that side. */
const CLASSES = { entry: 'P', steps: 'P', side: 'P' } as const;

/** Opens referrals for pages and API; every opening leaves a row in the read log. */
@Injectable()
export class ReferralReads {
  constructor(
    private readonly reads: LoggedReads,
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
    private readonly cases: CaseReader,
  ) {}

  /** Opens a referral for `action`. Throws `NotFound` when there is none or the member may not. */
  async open(signed: SignedIn, action: ReferralAction, referralId: string): Promise<OpenReferral> {
    const loaded = await this.reads.one(signed, action, { kind: 'referral', id: referralId }, (tx) =>
      this.load(tx, signed, referralId),
    );
    return { ...loaded, ...(await this.namesFor(loaded)) };
  }

  private async load(tx: EntityManager, signed: SignedIn, referralId: string) {
    const found = await loadReferral(tx, signed, referralId);
    if (!found) return undefined;
    const { personId } = found.value.entry;
    const told = (await this.cases.tombstones(tx, [personId]))(personId, 'Referral');
    return { ...found, value: withTombstone(found.value, told) };
  }

  private async namesFor({
    entry,
    steps,
  }: Loaded): Promise<Pick<OpenReferral, 'service' | 'referrerName' | 'memberNames'>> {
    const [service, referrer, memberNames] = await Promise.all([
      this.directory.service(entry.serviceId),
      this.directory.organisation(entry.referrerOrganisationId),
      this.members.names([...new Set(steps.flatMap(membersIn))]),
    ]);
    if (!service) throw new Error('The service of a referral is not in the directory');
    return { service, referrerName: referrer?.name ?? 'The referrer', memberNames };
  }
}

/** Whoever took a step, and whoever is named in it. */
const membersIn = ({ memberId, data }: ReferralStep): string[] => [
  memberId,
  ...('workerId' in data ? [data.workerId] : []),
  ...('previousWorkerId' in data ? [data.previousWorkerId].flatMap((id) => id ?? []) : []),
  ...('riskHolderId' in data ? [data.riskHolderId] : []),
  ...('recipientIds' in data ? data.recipientIds : []),
];

async function loadReferral(tx: EntityManager, { member }: SignedIn, referralId: string) {
  const entry = await referralEntry(tx, referralId);
  if (!entry) return undefined;
  const side = sideOf(entry, member);
  const steps = await stepsOf(tx, referralId, side === 'recipient' ? 'recipient' : 'referrer');
  const resource = referralResource({ ...entry, sent: entry.submittedAt !== undefined });
  return { resource, value: { entry, steps, side }, fields: steps.length > 0 ? ['steps'] : [], classes: CLASSES };
}

function sideOf(entry: ReferralEntry, { role, organisationId }: SignedIn['member']): Side {
  if (role === 'auditor') return 'auditor';
  return organisationId === entry.referrerOrganisationId ? 'referrer' : 'recipient';
}

/** What was shared, as it was put right since. Throws `RuleBroken` for a referral that was never sent: a page about one that was has no business there. */
export function sharedIn({ steps }: Pick<OpenReferral, 'steps'>): ReferralSubmitted['data'] {
  for (const step of steps) if (step.type === 'ReferralSubmitted') return corrected(step.data, steps);
  throw new RuleBroken('referral-not-sent');
}
