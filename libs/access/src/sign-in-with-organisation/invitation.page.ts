import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { newId } from '#event-store';
import { Clock } from '#kernel';
import { CommandGateway } from '#projections';
import { correlationIdOf, SubmissionPipe, type FieldError, type Submission } from '#web';
import type { Request, Response } from 'express';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { Invitations } from '../link-sign-in/invitations.query.js';
import { LinkSignIn } from '../link-sign-in/link-sign-in.command.js';
import { MemberReader } from '../members/member.query.js';
import { Public } from '../route-actions/action.decorator.js';
import { codeError } from '../second-factor/code-trouble.js';
import { sessionOf } from '../sessions/session.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.query.js';
import { signedIn } from '../signed-in/signed-in.js';
import { InvitationForm } from './invitation.form.js';
import { isRecent } from './trip.js';

const TEMPLATE = 'access/src/sign-in-with-organisation/invitation.njk';
const NOT_KNOWN: FieldError = {
  field: 'code',
  href: '#code',
  code: 'no-match',
  text: 'The invitation code is not right, or has been used, or is older than a week. Check it, or ask for a new one',
};

/** Somebody whom their organisation vouches for says, with a code that was handed to them, which member they are. */
@Controller('sign-in/invitation')
export class InvitationPage {
  constructor(
    private readonly connections: ProviderConnections,
    private readonly invitations: Invitations,
    private readonly attempts: SignInAttempts,
    private readonly members: MemberReader,
    private readonly commands: CommandGateway,
    private readonly welcome: WelcomeIn,
    private readonly paths: ReturnPaths,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  show(@Req() req: Request, @Res() res: Response): void {
    if (!this.strangerIn(req)) return res.redirect(303, '/sign-in');
    this.render(res);
  }

  @Post()
  @Public()
  async submit(
    @Body(new SubmissionPipe(InvitationForm)) submission: Submission<InvitationForm>,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const stranger = this.strangerIn(req);
    if (!stranger) return res.redirect(303, '/sign-in');
    if (!submission.ok) return this.render(res.status(422), submission.errors);
    const at = this.clock.now();
    const { issuer, subject, session, returnTo } = stranger;
    const { attemptId, waitMinutes } = await this.attempts.begin(`${issuer} ${subject}`, req.ip ?? '', at, 'provider');
    if (waitMinutes > 0) return this.render(res.status(429), [codeError({ outcome: 'wait', minutes: waitMinutes })]);
    const memberId = await this.invitations.take(submission.form.code, at);
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    if (member?.organisationId !== this.connections.ofIssuer(issuer)?.organisationId || !member)
      return this.render(res.status(422), [NOT_KNOWN]);
    const signed = signedIn({ member, channel: 'page', correlationId: correlationIdOf(req), now: at });
    const context = signed.context(newId(submission.commandId, `link of ${member.memberId}`));
    await this.commands.execute(new LinkSignIn(member.memberId, { issuer, subject }, context));
    await this.attempts.settle(attemptId, 'signed-in');
    const provider = { issuer, subject, session };
    await this.welcome.begin(req, { memberId: member.memberId, at, factorAt: at, provider });
    res.redirect(303, this.paths.safe(returnTo));
  }

  private strangerIn(req: Request) {
    const stranger = sessionOf(req)?.stranger;
    return stranger && isRecent(stranger.at, this.clock.now()) ? stranger : undefined;
  }

  private render(res: Response, errors: readonly FieldError[] = []): void {
    res.set('Cache-Control', 'no-store').render(TEMPLATE, { errors });
  }
}
