import { Injectable } from '@nestjs/common';
import { AccessOptions } from '../access-options.js';
import type { Member } from '../domain/roles.js';
import { MemberReader } from '../members/member.query.js';

/** The invented members whom anybody may sign in as, in a demonstration. Nobody else can be reached this way. */
@Injectable()
export class DemoMembers {
  constructor(
    private readonly options: AccessOptions,
    private readonly members: MemberReader,
  ) {}

  /** All of them, by role and name; none outside a demonstration. */
  async all(): Promise<readonly Member[]> {
    const { demoMemberIds } = this.options;
    return demoMemberIds.length === 0 ? [] : this.members.enabledAmong(demoMemberIds);
  }

  /** One of them by id. */
  async find(memberId: string): Promise<Member | undefined> {
    return (await this.all()).find((member) => member.memberId === memberId);
  }
}
