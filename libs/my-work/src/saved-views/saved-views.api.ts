import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RuleBroken } from '#kernel';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { listAddress } from './list-address.policies.js';
import { SaveViewForm } from './save-view.form.js';
import { SavedViews, type SavedView } from './saved-views.query.js';

/** Saved views for API clients. The client gives the id, so a request that is sent twice does nothing twice. */
@ApiTags('My work')
@Controller('api/v1/saved-views')
export class SavedViewsApi {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Action('saved-view:keep')
  @ApiOperation({ summary: 'The lists that you keep with their filter' })
  @ApiOkResponse({ description: 'Your saved views, by name' })
  async list(@Signed() { member }: SignedIn): Promise<{ items: readonly SavedView[] }> {
    return { items: await this.views.of(member.memberId) };
  }

  @Put(':viewId')
  @HttpCode(204)
  @Action('saved-view:keep')
  @ApiOperation({ summary: 'Keep a list with its filter, or give a view another name or address' })
  @ApiParam({ name: 'viewId', format: 'uuid' })
  @ApiBody({ type: SaveViewForm })
  @ApiNoContentResponse({ description: 'Kept' })
  async keep(
    @RecordId('viewId') viewId: string,
    @Body(new JsonBody(SaveViewForm)) form: SaveViewForm,
    @Signed() { member, now }: SignedIn,
  ): Promise<void> {
    const address = listAddress(form.address);
    if (address === undefined) throw new RuleBroken('saved-view-not-a-list');
    await this.views.keep(member.memberId, { viewId, name: form.name, address }, now);
  }

  @Delete(':viewId')
  @HttpCode(204)
  @Action('saved-view:keep')
  @ApiOperation({ summary: 'Throw a saved view away' })
  @ApiParam({ name: 'viewId', format: 'uuid' })
  @ApiNoContentResponse({ description: 'Thrown away' })
  async remove(
    @RecordId('viewId') viewId: string,
    @IdempotencyKey() _commandId: string, // taken as everywhere; what is gone is gone without it
    @Signed() { member }: SignedIn,
  ): Promise<void> {
    if (!(await this.views.remove(member.memberId, viewId))) throw new NotFound();
  }
}
