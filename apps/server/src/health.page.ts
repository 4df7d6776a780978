import { Public } from '#access';
import { Database } from '#database';
import { readinessOf } from '#program';
import { ProjectionRunner } from '#projections';
import { StorageChecks } from '#storage';
import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';

/** For whoever operates the server: is it alive, and is what it shows up to date. Counts and names of projections only. */
@ApiExcludeController()
@Controller('health')
export class HealthPage {
  constructor(
    private readonly database: Database,
    private readonly projections: ProjectionRunner,
    private readonly checks: StorageChecks,
  ) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'up' };
  }

  /** The database answers and every projection follows the log; 503 with the reason when not. */
  @Get()
  @Public()
  async ready(@Res() res: Response): Promise<void> {
    const readiness = await readinessOf(this.database, this.projections, this.checks);
    res.status(readiness.status === 'up' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).json(readiness);
  }
}
