import { Action, addFlash, LoggedReads, Signed, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { formAgainAfter, RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { openReferrals } from '../referral-register/referral-list.query.js';
import { referralsRules } from '../referrals.rules.js';
import { referralIdOf } from '../referral-id.js';
import { StartReferral } from './start-referral.command.js';
import { ServiceFilterForm, StartReferralPageForm } from './start-referral.form.js';
import { MOST_TO_CHOOSE, startReferralView } from './start-referral.view.js';

const TEMPLATE = 'referrals/src/start-referral/start-referral.njk';
const NO_FILTER: ServiceFilterForm = Object.assign(new ServiceFilterForm(), { without: [] });

@Controller()
export class StartReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/refer')
  @Action('referral:start')
  async show(
    @RecordId('caseId') caseId: string,
    @Query(new SubmissionPipe(ServiceFilterForm)) query: Submission<ServiceFilterForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const filter = query.ok ? query.form : NO_FILTER;
    await this.render(res, caseId, signed, { filter, chosen: filter.service });
  }

  @Post('cases/:caseId/refer')
  @Action('referral:start')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(StartReferralPageForm)) submission: Submission<StartReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const refused = submission.ok ? await this.start(caseId, submission, signed) : submission;
    const chosen = submission.ok ? submission.form.serviceId : undefined;
    if (refused) return this.render(res.status(422), caseId, signed, { refused, chosen });
    addFlash(req, 'The draft is saved as you go. Nobody outside your organisation can see it until you send it.');
    res.redirect(303, `/referrals/${referralIdOf(submission.commandId)}/draft`);
  }

  /** Starts the referral, or gives the form back with what stands against it. */
  private async start(caseId: string, { form, commandId }: Taken, signed: SignedIn): Promise<Refused | undefined> {
    try {
      await this.gateway.execute(new StartReferral(caseId, form.serviceId, form.anyway, commandId, signed));
      return undefined;
    } catch (broken) {
      return formAgainAfter(broken, { form, commandId, fields: FIELDS, texts: referralsRules });
    }
  }

  private async render(
    res: Response,
    caseId: string,
    signed: SignedIn,
    { filter = NO_FILTER, refused, chosen }: Rendered,
  ): Promise<void> {
    const [read, found, choices] = await Promise.all([
      this.read(signed, caseId),
      this.directory.services(servicesMeant(filter), { limit: MOST_TO_CHOOSE + 1 }),
      this.directory.choices(),
    ]);
    const isThere = chosen === undefined || found.some(({ serviceId }) => serviceId === chosen);
    const services = isThere ? found : [...(await this.directory.servicesOf([chosen])), ...found];
    res.render(TEMPLATE, startReferralView({ ...read, services, filter, choices }, refused));
  }

  private read(signed: SignedIn, caseId: string): Promise<{ summary: CaseSummary; open: ReferralEntry[] }> {
    const { organisationId } = signed.member;
    return this.reads.one(signed, 'referral:start', { kind: 'case', id: caseId }, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      if (!resource) return undefined;
      const open = await openReferrals(tx, { personId: summary.personId, organisationId });
      return { resource, value: { summary, open }, fields: ['summary', 'referrals'], classes: CLASSES };
    });
  }
}

/** The case and the referrals of its person are of the file of the person referred. */
const CLASSES = { summary: 'P', open: 'P' } as const;

/** The services that are shown, what stands against a start, and the service that was chosen: it is shown in any case. */
interface Rendered {
  readonly filter?: ServiceFilterForm;
  readonly refused?: Refused;
  readonly chosen?: string | undefined;
}

type Taken = Extract<Submission<StartReferralPageForm>, { ok: true }>;

/** The field that answers to each rule that can stand against a start. */
const FIELDS: Readonly<Record<string, string>> = {
  'referral-open-already': 'anyway',
  'service-takes-no-referrals': 'serviceId',
};

const servicesMeant = ({ area, words, without }: ServiceFilterForm) => ({
  ...(area && { area }),
  ...(words && { words }),
  ...(without.length > 0 && { without }),
});
