import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { PersonFactsReader } from './person-facts/person-facts.reader.js';
import { RecordNoServiceApi } from './record-no-service/record-no-service.api.js';
import { RecordNoServiceHandler } from './record-no-service/record-no-service.command.js';
import { RecordNoServicePage } from './record-no-service/record-no-service.page.js';
import { RecordScreenedOutApi } from './record-screened-out/record-screened-out.api.js';
import { RecordScreenedOutHandler } from './record-screened-out/record-screened-out.command.js';
import { RecordScreenedOutPage } from './record-screened-out/record-screened-out.page.js';
import { ServiceMatchPage } from './service-match/service-match.page.js';
import { ServiceMatchesApi } from './service-matches/service-matches.api.js';
import { ServiceMatchesPage } from './service-matches/service-matches.page.js';
import { ServiceMatchesReader } from './service-matches/service-matches.reader.js';
import { ServiceSearchChanges } from './service-search-changes.js';

@Module({
  imports: [CaseFileModule, DirectoryModule],
  controllers: [
    ServiceMatchesPage,
    ServiceMatchesApi,
    RecordNoServicePage,
    RecordNoServiceApi,
    ServiceMatchPage,
    RecordScreenedOutPage,
    RecordScreenedOutApi,
  ],
  providers: [
    PersonFactsReader,
    ServiceMatchesReader,
    ServiceSearchChanges,
    RecordNoServiceHandler,
    RecordScreenedOutHandler,
  ],
})
export class MatchingModule {}
