import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { CrossTableApi } from './cross-table/cross-table.api.js';
import { CrossTablePage } from './cross-table/cross-table.page.js';
import { GapEventsApi } from './events/gap-events.api.js';
import { GapEventsPage } from './events/gap-events.page.js';
import { GapsFilePage } from './file/gaps-file.page.js';
import { GapsApi } from './figures/gaps.api.js';
import { GapsPage } from './figures/gaps.page.js';
import { ModelledPeopleApi } from './modelled-people/modelled-people.api.js';
import { ModelledPeoplePage } from './modelled-people/modelled-people.page.js';
import { GapReads } from './figures/gaps.reader.js';

/** What stands between people and services: figures, the events behind them, and both as files and for programs. */
@Module({
  imports: [DirectoryModule],
  controllers: [
    GapsPage,
    CrossTablePage,
    GapEventsPage,
    GapsFilePage,
    GapsApi,
    CrossTableApi,
    GapEventsApi,
    ModelledPeoplePage,
    ModelledPeopleApi,
  ],
  providers: [GapReads],
})
export class AccessibilityGapsModule {}
