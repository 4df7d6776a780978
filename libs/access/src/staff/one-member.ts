import { Injectable } from '@nestjs/common';
import type { Refused } from '#web';
import type { Response } from 'express';
import { NotFound } from '../not-found.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { Staff } from './staff.query.js';
import { staffResource } from './staff.resource.js';
import { STAFF_MEMBER_TEMPLATE, staffMemberView } from './staff.view.js';

/** Shows the page of one member, from which two forms are posted. */
@Injectable()
export class OneMember {
  constructor(
    private readonly staff: Staff,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` for a member of another organisation, and for none. */
  async show(res: Response, memberId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const found = await this.staff.find(memberId);
    await this.permissions.require(signed, 'member:read', found && staffResource(found));
    if (!found) throw new NotFound();
    res.render(STAFF_MEMBER_TEMPLATE, staffMemberView(found, signed.member, refused));
  }
}
