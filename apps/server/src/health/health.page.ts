import { Public } from '#access';
import { Database } from '#database';
import { readinessOf } from '#program';
import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Watched } from './watched.js';

/** For whoever operates the server: is it alive, and is what it shows up to date. Counts and names of projections only. */
@ApiExcludeController()
@Controller('health')
export class HealthPage {
  constructor(
    private readonly database: Database,
    private readonly watched: Watched,
  ) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'up' };
  }

  /** The database answers, every read model follows the log and no check is red; 503 when not. Each check says what to do. */
  @Get()
  @Public()
  async ready(@Res() res: Response): Promise<void> {
    const readiness = await readinessOf(this.database, this.watched.readModels, this.watched);
    res.status(readiness.status === 'up' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).json(readiness);
  }
}
