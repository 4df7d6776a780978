import { Action, Signed, type SignedIn } from '#access';
import { ProjectionRunner } from '#projections';
import { correlationIdOf, FileBody, IdempotencyKey, sendResource, SentFileGuard } from '#web';
import { Body, Controller, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DirectoryImport } from './directory-import.js';
import type { ImportPlan, ImportReport } from './import-plan.js';
import { FileUnreadable } from './json-elements.js';
import { unreadable } from './unreadable.view.js';

@ApiTags('Directory')
@Controller()
export class ImportDirectoryApi {
  constructor(
    private readonly imports: DirectoryImport,
    private readonly projections: ProjectionRunner,
  ) {}

  @Post('api/v1/directory/imports')
  @Action('directory:import')
  @UseGuards(SentFileGuard)
  @ApiOperation({
    summary:
      'Import services in the format of Open Referral UK (HSDS 3.0): all of them or none; with dryRun=true only a report',
  })
  @ApiQuery({ name: 'dryRun', required: false, type: Boolean })
  @ApiBody({ description: 'A list of services, a page with contents, or one service; at most 20 MB', schema: {} })
  @ApiOkResponse({ description: 'What was imported, or would be; 422 with each faulty row' })
  async import(
    @Body() file: unknown,
    @Query('dryRun') dryRun: unknown,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const plan = await this.planOf(file, signed);
    const report = plan.report();
    if (report.faults > 0) return refuse(req, res, report);
    if (dryRun === 'true') return sendResource(res, { body: { imported: false, ...report } });
    const appended = await this.imports.carryOut(plan, commandId, signed);
    if (appended) await this.projections.waitFor(appended.position);
    sendResource(res, {
      body: { imported: appended !== undefined, ...report },
      ...(appended && { position: appended.position }),
    });
  }

  private async planOf(file: unknown, signed: SignedIn): Promise<ImportPlan> {
    try {
      return await this.imports.plan(file instanceof FileBody ? file.bytes : Buffer.alloc(0), signed);
    } catch (broken) {
      throw broken instanceof FileUnreadable ? unreadable(broken.why) : broken;
    }
  }
}

/** A problem document as any other of the API (RFC 9457), with the rows that have to be mended. */
function refuse(req: Request, res: Response, report: ImportReport): void {
  const document = {
    type: '/problems/invalid',
    title: 'Some of the information cannot be accepted',
    status: 422,
    detail: 'Nothing was imported. Mend the rows that are named and send the file again.',
    instance: `urn:uuid:${correlationIdOf(req)}`,
  };
  res
    .status(422)
    .type('application/problem+json')
    .send(JSON.stringify({ ...document, ...report }));
}
