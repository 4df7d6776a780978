import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralPageView } from './referral-page.view.js';
import { ReferralReads, type OpenReferral } from './referral.reader.js';

const TEMPLATE = 'referrals/src/referral-page/referral-page.njk';

/** A referral as its reader may see it; a draft leads to its task list, a discarded one to the case. */
@Controller()
export class ReferralPage {
  constructor(
    private readonly referrals: ReferralReads,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('referrals/:referralId')
  @Action('referral:read')
  async show(
    @RecordId('referralId') referralId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:read', referralId);
    if (open.entry.state === 'DRAFT') return res.redirect(303, `/referrals/${referralId}/draft`);
    if (open.entry.submittedAt === undefined) return res.redirect(303, `/cases/${open.entry.caseId}/referrals`);
    const [names, service] = await Promise.all([this.directory.names(), this.asDeclined(open)]);
    res.render(TEMPLATE, referralPageView({ ...open, service }, signed, names.services));
  }

  /** The service with the criteria as they read when it said no: a later version must not put other words into a decline. */
  private async asDeclined({ service, steps }: OpenReferral): Promise<OpenReferral['service']> {
    const version = criteriaVersionIn(steps);
    if (version === undefined || version === service.criteria.version) return service;
    const criteria = await this.directory.criteria(service.serviceId, version);
    return criteria ? { ...service, criteria } : service;
  }
}

/** The version of the criteria by which the last decline was made, if it named any. */
function criteriaVersionIn(steps: OpenReferral['steps']): number | undefined {
  const declined = steps.findLast((step) => step.type === 'ReferralDeclined');
  return declined?.data.criteriaVersion;
}
