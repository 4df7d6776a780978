import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { IdentityProvider } from '../identity-providers/identity-provider.js';
import { ProviderAway } from '../identity-providers/provider-away.js';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { SignInLinks } from '../link-sign-in/sign-in-links.query.js';
import { MemberReader } from '../members/member.query.js';
import { NotFound } from '../not-found.js';
import { Public } from '../route-actions/action.decorator.js';
import { WelcomeIn } from '../sessions/welcome-in.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.query.js';
import { ReturnPaths } from '../sign-in/return-paths.js';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { AnswerRefused, OrganisationSignIn, type VouchedFor } from './organisation-sign-in.js';
import { comeBack, setOut, type Trip } from './trip.js';

const TEMPLATE = 'access/src/sign-in-with-organisation/turned-away.njk';

/** The way in through the identity provider of one's organisation. */
@Controller('sign-in/organisation/:key')
export class OrganisationSignInPage {
  constructor(
    private readonly connections: ProviderConnections,
    private readonly signIn: OrganisationSignIn,
    private readonly links: SignInLinks,
    private readonly members: MemberReader,
    private readonly welcome: WelcomeIn,
    private readonly attempts: SignInAttempts,
    private readonly paths: ReturnPaths,
    private readonly clock: Clock,
  ) {}

  /** Sends somebody to their provider; with `again` to prove anew who they are, also somebody who is signed in. */
  @Get()
  @Public()
  async leave(
    @Param('key') key: string,
    @Query('returnTo') returnTo: unknown,
    @Query('again') again: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const provider = this.connections.find(key);
    if (!provider) throw new NotFound();
    const at = this.clock.now();
    const isFresh = again === '1';
    const wish = { returnTo: this.paths.safe(returnTo), again: isFresh && signedInOf(req) !== undefined, isFresh, at };
    try {
      const { url, trip } = await this.signIn.setOut(provider, wish);
      setOut(req, trip);
      res.redirect(303, url);
    } catch (error) {
      this.turnAway(res, error, provider);
    }
  }

  /** Takes the provider's answer. Whoever it is about, it is kept as an attempt, and a failed one counts against the address. */
  @Get('callback')
  @Public()
  async arrive(@Param('key') key: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const provider = this.connections.find(key);
    if (!provider) throw new NotFound();
    const now = this.clock.now();
    const trip = comeBack(req, now);
    const { attemptId } = await this.attempts.begin(`${provider.key} ${randomUUID()}`, req.ip ?? '', now, 'provider');
    try {
      if (trip?.provider !== provider.key) throw new AnswerRefused('invalid');
      const who = await this.signIn.comeBack(provider, trip, req.originalUrl.split('?')[1] ?? '');
      await this.letIn(req, res, { who, trip, organisationId: provider.organisationId });
      await this.attempts.settle(attemptId, req.session.stranger ? 'half-way' : 'signed-in');
    } catch (error) {
      this.turnAway(res, error, provider);
    }
  }

  private async letIn(req: Request, res: Response, { who, trip, organisationId }: Arrival): Promise<void> {
    const at = this.clock.now();
    const memberId = await this.links.memberIdOf(who);
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    if (memberId !== undefined && member?.organisationId !== organisationId) throw new AnswerRefused('turned-away');
    if (trip.again) return this.letGoOn(req, res, trip, memberId);
    if (memberId === undefined) {
      req.session.stranger = { ...who, provider: trip.provider, returnTo: trip.returnTo, at: at.toISOString() };
      return res.redirect(303, '/sign-in/invitation');
    }
    await this.welcome.begin(req, { memberId, at, factorAt: at, provider: who });
    res.redirect(303, this.paths.safe(trip.returnTo));
  }

  /** Whoever proved who they are must be whoever is signed in. */
  private async letGoOn(req: Request, res: Response, trip: Trip, memberId: string | undefined): Promise<void> {
    const signed = signedInOf(req);
    if (!signed || signed.member.memberId !== memberId) throw new AnswerRefused('invalid');
    await this.welcome.stepUp(req, this.clock.now());
    res.redirect(303, this.paths.safe(trip.returnTo));
  }

  private turnAway(res: Response, error: unknown, { name, key }: IdentityProvider): void {
    if (!(error instanceof ProviderAway) && !(error instanceof AnswerRefused)) throw error;
    const reason = error instanceof ProviderAway ? 'away' : error.reason;
    res.status(reason === 'away' ? 503 : 403);
    res.set('Cache-Control', 'no-store').render(TEMPLATE, { reason, organisation: name, key });
  }
}

interface Arrival {
  readonly who: VouchedFor;
  readonly trip: Trip;
  readonly organisationId: string;
}
