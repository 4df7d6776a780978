import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { GapEventsApi } from './events/gap-events.api.js';
import { GapEventsPage } from './events/gap-events.page.js';
import { GapsApi } from './gaps.api.js';
import { GapsPage } from './gaps.page.js';
import { GapReads } from './gaps.reader.js';

/** What stands between people and services. A part of referrals with routes of its own. */
@Module({
  imports: [DirectoryModule],
  controllers: [GapsPage, GapEventsPage, GapsApi, GapEventsApi],
  providers: [GapReads],
})
export class AccessibilityGapsModule {}
