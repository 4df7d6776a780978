import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AsOfApi } from './as-of/as-of.api.js';
import { CaseHistoryReader } from './case-history/case-history.reader.js';
import { Replays } from './case-history/replays.js';
import { EventRecordApi } from './event-record/event-record.api.js';
import { EventRecordPage } from './event-record/event-record.page.js';
import { ReplayPage } from './replay/replay.page.js';
import { TimelineApi } from './timeline/timeline.api.js';
import { WhoHasLookedApi } from './who-has-looked/who-has-looked.api.js';
import { WhoHasLookedPage } from './who-has-looked/who-has-looked.page.js';
import { WhoHasLooked } from './who-has-looked/who-has-looked.reader.js';

@Module({
  imports: [CaseFileModule, DirectoryModule],
  controllers: [ReplayPage, EventRecordPage, TimelineApi, AsOfApi, EventRecordApi, WhoHasLookedPage, WhoHasLookedApi],
  providers: [CaseHistoryReader, Replays, WhoHasLooked],
})
export class HistoryModule {}
