import { LoggedReads, MemberReader, type Partition, type SignedIn } from '#access';
import { CaseReader } from '#case-file';
import { DirectoryReader } from '#directory';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import { sharingDecision } from '../decisions/sharing-decisions.query.js';
import { seenBy, sharingResource, type SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import type { sharingActions } from '../sharing.actions.js';

/** The names that go with ids in a list. */
export interface PublicNames {
  readonly organisations: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
}

/** A decision names kinds of information and never what they say: all of it is the decision's own. */
const CLASSES: Readonly<Record<keyof SharingDecisionEntry, Partition>> = {
  ...({ sharingId: 'I', reference: 'I', position: 'I', revision: 'I', record: 'I' } as const),
  ...({ decidedBy: 'I', decidedInRole: 'I', releasedOn: 'I', releaseMethod: 'I' } as const),
  ...({ recalledOn: 'I', recallReason: 'I' } as const),
};

/** Opens sharing decisions for pages and API; every opening leaves a row in the read log. */
@Injectable()
export class SharingDecisions {
  constructor(
    private readonly reads: LoggedReads,
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
    private readonly cases: CaseReader,
  ) {}

  /** The decision as the member may see it. Throws `NotFound` when there is none or the member may not. */
  open(signed: SignedIn, action: keyof typeof sharingActions, sharingId: string): Promise<SharingDecisionEntry> {
    return this.reads.one(signed, action, { kind: 'sharing', id: sharingId }, async (tx) => {
      const found = await sharingDecision(tx, sharingId);
      if (!found) return undefined;
      const { personId } = found.record;
      const told = await this.cases.tombstones(tx, [personId]);
      const entry = withTombstone(found, told(personId, 'Sharing'));
      const value = seenBy(entry, signed.member);
      return { resource: sharingResource(entry), value, fields: value === entry ? ['reasons'] : [], classes: CLASSES };
    });
  }

  /** The names of all organisations and of these members. */
  async namesFor(memberIds: readonly string[]): Promise<PublicNames> {
    const [organisations, members] = await Promise.all([
      this.directory.organisations(),
      this.members.names([...new Set(memberIds)]),
    ]);
    return { organisations: new Map(organisations.map(({ organisationId, name }) => [organisationId, name])), members };
  }
}
