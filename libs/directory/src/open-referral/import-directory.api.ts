import { Action, Signed, type SignedIn } from '#access';
import { ProjectionRunner } from '#projections';
import { FileBody, IdempotencyKey, sendResource } from '#web';
import { Body, Controller, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DirectoryImport } from './directory-import.js';
import type { ImportReport } from './import-plan.js';
import { FileUnreadable } from './json-elements.js';
import { unreadableText } from './unreadable.view.js';

@ApiTags('Directory')
@Controller()
export class ImportDirectoryApi {
  constructor(
    private readonly imports: DirectoryImport,
    private readonly projections: ProjectionRunner,
  ) {}

  @Post('api/v1/directory/imports')
  @Action('directory:import')
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
    @Res() res: Response,
  ): Promise<void> {
    try {
      const plan = await this.imports.plan(file instanceof FileBody ? file.bytes : Buffer.alloc(0), signed);
      const report = plan.report();
      if (report.faults > 0) return this.refuse(res, report);
      if (dryRun === 'true') return sendResource(res, { body: { imported: false, ...report } });
      const appended = await this.imports.carryOut(plan, commandId, signed);
      if (appended) await this.projections.waitFor(appended.position);
      sendResource(res, {
        body: { imported: appended !== undefined, ...report },
        ...(appended && { position: appended.position }),
      });
    } catch (unreadable) {
      if (!(unreadable instanceof FileUnreadable)) throw unreadable;
      const problems = [{ row: 0, field: '', text: unreadableText(unreadable.why) }];
      this.refuse(res, { rows: 0, added: 0, changed: 0, same: 0, organisations: 0, faults: 1, problems });
    }
  }

  private refuse(res: Response, report: ImportReport): void {
    const detail = 'Nothing was imported. Mend the rows that are named and send the file again.';
    const body = { type: 'about:blank', title: 'The file has faults', status: 422, detail, ...report };
    res.status(422).type('application/problem+json').send(JSON.stringify(body));
  }
}
