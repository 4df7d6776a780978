import { LoggedReads, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { ActionReader } from '#forums';
import { ReferralClocks } from '#referrals';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownedItem, raisedItem } from './action-items.js';
import { madeItem, receivedItem, type WorkNames } from './referral-items.js';
import { earliestFirst, type WorkItem } from './work-item.js';

/** Every clock that runs for the member's organisation, in one list. */
@Injectable()
export class MyWork {
  constructor(
    private readonly reads: LoggedReads,
    private readonly referrals: ReferralClocks,
    private readonly actions: ActionReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** The list for those who work on cases, the earliest due first; undefined for those who do not. */
  async list(signed: SignedIn): Promise<WorkItem[] | undefined> {
    if (signed.member.role === 'commissioner' || signed.member.role === 'auditor') return undefined;
    const names = await this.names();
    return this.reads.many(signed, 'my-work:read', { kind: 'my-work' }, async (tx) => {
      const items = [...(await this.referralItems(tx, signed, names)), ...(await this.actionItems(tx, signed, names))];
      return { ids: items.map(({ id }) => id), value: items.toSorted(earliestFirst) };
    });
  }

  /** A referrer sees what was sent, a service what was received, as in the lists of referrals. */
  private async referralItems(tx: EntityManager, { member }: SignedIn, names: WorkNames): Promise<WorkItem[]> {
    const { role, organisationId } = member;
    if (role === 'service-worker' || role === 'service-manager') {
      const received = await this.referrals.receivedBy(tx, organisationId);
      return received.map((row) => receivedItem(row, names, role));
    }
    return (await this.referrals.referredBy(tx, organisationId)).map((row) => madeItem(row, names));
  }

  private async actionItems(tx: EntityManager, { member }: SignedIn, names: WorkNames): Promise<WorkItem[]> {
    const owned = await this.actions.openOwnedBy(tx, member.organisationId);
    const raised = await this.actions.openRaisedBy(tx, member.organisationId);
    return [
      ...owned.map((action) => ownedItem(action, member.role)),
      ...raised.map((action) => raisedItem(action, names)),
    ];
  }

  private async names(): Promise<WorkNames> {
    const organisations = new Map(
      (await this.directory.organisations()).map(({ organisationId, name }) => [organisationId, name]),
    );
    const services = new Map(
      (await this.directory.services({ closedToo: true })).map(({ serviceId, name }) => [serviceId, name]),
    );
    return {
      organisation: (id) => organisations.get(id) ?? 'another organisation',
      service: (id) => services.get(id) ?? 'a service',
    };
  }
}
