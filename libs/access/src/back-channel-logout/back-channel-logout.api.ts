import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Clock } from '#kernel';
import type { Response } from 'express';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { NotFound } from '../not-found.js';
import { Public } from '../route-actions/action.decorator.js';
import { Sessions } from '../sessions/sessions.query.js';
import { LogoutTokens } from './logout-token.js';

/** Where an organisation's identity provider says that somebody has signed out there. It proves itself by its signature. */
@Controller('api/oauth/logout/:key')
export class BackChannelLogoutApi {
  constructor(
    private readonly connections: ProviderConnections,
    private readonly tokens: LogoutTokens,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @ApiExcludeEndpoint()
  async end(@Param('key') key: string, @Body() body: unknown, @Res() res: Response): Promise<void> {
    const provider = this.connections.find(key);
    if (!provider) throw new NotFound();
    const { logout_token: token } = (body ?? {}) as Record<string, unknown>;
    const logout = typeof token === 'string' ? await this.tokens.read(provider, token, this.clock.now()) : undefined;
    res.set('Cache-Control', 'no-store');
    if (!logout) return void res.status(400).json({ error: 'invalid_request' });
    await this.sessions.endByProvider(provider.issuer, logout);
    res.status(200).end();
  }
}
