import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, counted } from '#kernel';
import { onTheBeat } from '#web';
import type { Request, Response } from 'express';
import { Public } from '../route-actions/action.decorator.js';
import { namedBy } from '../service-accounts/program-scopes.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.query.js';
import { AccessTokens, TOKEN_SECONDS } from './access-tokens.query.js';
import { ClientAssertions } from './client-assertion.js';
import { TOKEN_ANSWER, TOKEN_ERROR, TOKEN_FORM } from './token-endpoint.schema.js';
import { tokenRequestOf, type TokenError, type TokenRequest } from './token-request.js';

/** The words beside an error: the same for an account that there is not and for a proof that is wrong. */
const WORDS: Readonly<Record<TokenError, string>> = {
  invalid_request: 'Send each parameter once, as a form, with a client assertion and no other proof.',
  invalid_client: 'The assertion proves no service account. Check its key, claims and time, and use each one once.',
  invalid_scope: 'The account may not do one of these actions. Ask for fewer, or leave scope out.',
  unsupported_grant_type: 'Only client_credentials is taken here.',
};

/** What to do next and when, the same for an account that there is not. Until then a right assertion is of no use either. */
const pausedFor = (minutes: number): string =>
  `Too many attempts failed, so nothing is looked at now. Wait ${counted(minutes, 'minute')} (Retry-After has it in seconds), ` +
  'then send a new assertion, once. If it is refused, check its key, claims and time, and the clock of your machine, before you try again.';

/** Where programs of organisations get tokens (RFC 6749 §4.4) with an assertion that they signed (RFC 7523). */
@ApiTags('Tokens')
@Controller('api/oauth/token')
export class IssueAccessTokenApi {
  constructor(
    private readonly clients: ClientAssertions,
    private readonly tokens: AccessTokens,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @ApiOperation({
    summary: 'A token for five minutes, for a service account that signed an assertion (RFC 6749 §4.4, RFC 7523)',
    security: [],
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({ schema: TOKEN_FORM })
  @ApiOkResponse({ description: 'The token, and what it is good for', schema: TOKEN_ANSWER })
  @ApiResponse({ status: 400, description: 'The request is not one, or asks for too much', schema: TOKEN_ERROR })
  @ApiResponse({ status: 401, description: 'The assertion proves no service account', schema: TOKEN_ERROR })
  @ApiResponse({
    status: 429,
    description: 'Too many failures: wait for `Retry-After` seconds, then send one new assertion',
    schema: TOKEN_ERROR,
  })
  async issue(@Body() body: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    res.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    const asked = req.get('authorization') === undefined ? tokenRequestOf(body) : 'invalid_request';
    if (typeof asked === 'string') return refuse(res, 400, asked);
    await this.answer(asked, req, res);
  }

  private async answer(asked: TokenRequest, req: Request, res: Response): Promise<void> {
    const now = this.clock.now();
    const name = `service-account:${this.clients.claimedBy(asked.assertion)}`;
    const { attemptId, waitMinutes } = await this.attempts.begin(name, req.ip ?? '', now, 'client');
    if (waitMinutes > 0) {
      res.set('Retry-After', String(waitMinutes * 60));
      return refuse(res, 429, 'invalid_client', pausedFor(waitMinutes));
    }
    const client = await this.clients.prove(asked.assertion, now);
    if (!client || (asked.clientId !== undefined && asked.clientId !== client.account.accountId))
      return onTheBeat(req, () => refuse(res, 401, 'invalid_client')); // as soon for no account as for a wrong proof
    await this.attempts.settle(attemptId, 'signed-in');
    const { accountId, scopes: granted } = client.account;
    const scopes = asked.scopes === undefined ? granted : grantedOf(asked.scopes, granted);
    if (scopes.length === 0) return refuse(res, 400, 'invalid_scope');
    const token = await this.tokens.issue({ accountId, thumbprint: client.thumbprint, scopes }, now);
    res
      .status(200)
      .json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: scopes.join(' ') });
  }
}

/** Of what is asked for all of it, or nothing: a token that does less than its program thinks fails somewhere later. */
function grantedOf(asked: readonly string[], granted: readonly string[]): readonly string[] {
  const named = asked.map((scope) => namedBy(scope, granted));
  return named.some((actions) => actions.length === 0) ? [] : [...new Set(named.flat())];
}

function refuse(res: Response, status: number, error: TokenError, words = WORDS[error]): void {
  res.status(status).json({ error, error_description: words });
}
