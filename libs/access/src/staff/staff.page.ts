import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { Staff } from './staff.query.js';
import { staffView } from './staff.view.js';

/** Who has an account at the administrator's organisation. */
@Controller('members')
export class StaffPage {
  constructor(private readonly staff: Staff) {}

  @Get()
  @Action('member:list')
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    res.render('access/src/staff/staff.njk', staffView(await this.staff.of(member.organisationId)));
  }
}
