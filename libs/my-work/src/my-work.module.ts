import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { ForumsModule } from '#forums';
import { ReferralsModule } from '#referrals';
import { Module } from '@nestjs/common';
import { FrontPageApi } from './front-page/front-page.api.js';
import { FrontPage } from './front-page/front-page.page.js';
import { OpenClocks } from './front-page/open-clocks.reader.js';

@Module({
  imports: [CaseFileModule, DirectoryModule, ReferralsModule, ForumsModule],
  controllers: [FrontPage, FrontPageApi],
  providers: [OpenClocks],
})
export class MyWorkModule {}
