import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AsOfApi } from './as-of/as-of.api.js';
import { CaseHistoryReader } from './case-history/case-history.reader.js';
import { Replays } from './case-history/replays.js';
import { EventRecordApi } from './event-record/event-record.api.js';
import { EventRecordPage } from './event-record/event-record.page.js';
import { ReplayPage } from './replay/replay.page.js';
import { TimelineApi } from './timeline/timeline.api.js';

@Module({
  imports: [DirectoryModule],
  controllers: [ReplayPage, EventRecordPage, TimelineApi, AsOfApi, EventRecordApi],
  providers: [CaseHistoryReader, Replays],
})
export class HistoryModule {}
