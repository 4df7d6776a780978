import { DirectoryModule } from '#directory';
import { ForumsModule } from '#forums';
import { ReferralsModule } from '#referrals';
import { Module } from '@nestjs/common';
import { MyWorkApi } from './my-work/my-work.api.js';
import { MyWorkPage } from './my-work/my-work.page.js';
import { MyWork } from './my-work/my-work.reader.js';

@Module({
  imports: [DirectoryModule, ReferralsModule, ForumsModule],
  controllers: [MyWorkPage, MyWorkApi],
  providers: [MyWork],
})
export class MyWorkModule {}
