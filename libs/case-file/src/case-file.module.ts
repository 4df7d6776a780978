import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { CaseChanges } from './case-changes.js';
import { controllers } from './case-file.controllers.js';
import { handlers } from './case-file.handlers.js';
import { CaseForms } from './case-forms.js';
import { CaseLists } from './case-list/case-list.query.js';
import { CaseFiles } from './case-page/case-page.query.js';
import { CaseReader } from './case.reader.js';
import { CasesToClose } from './open-work/case-to-close.query.js';
import { CaseSummaries } from './case-summary.query.js';
import { PersonDetailsOnRecord } from './correct-person-details/details-on-record.query.js';
import { CounterAllegations } from './counter-allegations/counter-allegations.query.js';
import { EmergencyCases } from './emergency-case/emergency-case.query.js';
import { MistakenEntries } from './mistaken-entry/mistaken-entry.query.js';
import { HeldCases } from './open-case/held-case.query.js';
import { PersonsToOpen } from './open-case/person-to-open.query.js';
import { PersonSearches } from './person-search/person-search.query.js';
import { NamedCases } from './open-in-emergency/named-case.query.js';
import { OtherCases } from './reattribute-disclosure/other-case.query.js';
import { SamePersons } from './merges/merges.query.js';
import { SealRegister } from './seals/seals.query.js';
import { PossibleMatches } from './register-person/possible-matches.query.js';

const readers = [
  CaseReader,
  CaseFiles,
  MistakenEntries,
  EmergencyCases,
  NamedCases,
  SealRegister,
  SamePersons,
  CaseSummaries,
  CasesToClose,
  CounterAllegations,
  CaseLists,
  PersonSearches,
  PersonsToOpen,
  PersonDetailsOnRecord,
  PossibleMatches,
  HeldCases,
  OtherCases,
];

@Module({
  imports: [DirectoryModule],
  controllers,
  providers: [CaseChanges, CaseForms, ...readers, ...handlers],
  exports: [CaseReader],
})
export class CaseFileModule {}
