import { Controller, Get, Res } from '@nestjs/common';
import { RecordId } from '#web';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { OneMember } from './one-member.js';

/** One member of the administrator's organisation: what they can be compared by, and the forms that state it. */
@Controller('members/:memberId')
export class StaffMemberPage {
  constructor(private readonly one: OneMember) {}

  @Get()
  @Action('member:read')
  show(@RecordId('memberId') memberId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.one.show(res, memberId, signed);
  }
}
