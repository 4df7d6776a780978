import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { ForumsModule } from '#forums';
import { ReferralsModule } from '#referrals';
import { Module } from '@nestjs/common';
import { FrontPageApi } from './front-page/front-page.api.js';
import { FrontPage } from './front-page/front-page.page.js';
import { OpenClocks } from './front-page/open-clocks.reader.js';
import { SaveViewPage } from './saved-views/save-view.page.js';
import { SavedViewsApi } from './saved-views/saved-views.api.js';
import { SavedViewsPage } from './saved-views/saved-views.page.js';
import { SavedViews } from './saved-views/saved-views.query.js';

@Module({
  imports: [CaseFileModule, DirectoryModule, ReferralsModule, ForumsModule],
  controllers: [FrontPage, FrontPageApi, SaveViewPage, SavedViewsPage, SavedViewsApi],
  providers: [OpenClocks, SavedViews],
})
export class MyWorkModule {}
