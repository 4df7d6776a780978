import { CreateMembers1795219203000 } from './1795219203000-create-members.migration.js';
import { CreateWaysIn1795219203001 } from './1795219203001-create-ways-in.migration.js';
import { CreateReadLog1795219203002 } from './1795219203002-create-read-log.migration.js';
import { CreateRequestKeys1795219203003 } from './1795219203003-create-request-keys.migration.js';
import { CreateHashedSessions1795219203010 } from './1795219203010-create-hashed-sessions.migration.js';
import { CreateSecondFactors1795219203011 } from './1795219203011-create-second-factors.migration.js';
import { CreateSignInLinks1795219203012 } from './1795219203012-create-sign-in-links.migration.js';
import { ChainReadLog1795219203020 } from './1795219203020-chain-read-log.migration.js';
import { ReadingPaceAndAlerts1795219203021 } from './1795219203021-reading-pace-and-alerts.migration.js';
import { LogReadsAtOnce1795219203022 } from './1795219203022-log-reads-at-once.migration.js';
import { CreateStandings1795219203030 } from './1795219203030-create-standings.migration.js';
import { CreateServiceAccounts1795219203040 } from './1795219203040-create-service-accounts.migration.js';
import { CreateRestrictionChanges1795219203031 } from './1795219203031-create-restriction-changes.migration.js';
import { CreateBreakGlass1795219203032 } from './1795219203032-create-break-glass.migration.js';
import { EndedPartsCloseSooner1795219203050 } from './1795219203050-ended-parts-close-sooner.migration.js';
import { CreateLikenesses1795219203051 } from './1795219203051-create-likenesses.migration.js';
import { LogReadsWithKeptPlans1795219203052 } from './1795219203052-log-reads-with-kept-plans.migration.js';
import { FindPartsByCase1795219203060 } from './1795219203060-find-parts-by-case.migration.js';
import { PartsOfACaseByPart1795219203061 } from './1795219203061-parts-of-a-case-by-part.migration.js';
import { LogReadsInFewerSteps1795219203062 } from './1795219203062-log-reads-in-fewer-steps.migration.js';
import { CountOnlyWhatIsNew1795219203063 } from './1795219203063-count-only-what-is-new.migration.js';
import { CompareJoinedRecords1795219203064 } from './1795219203064-compare-joined-records.migration.js';

/** The tables of this context, in the order in which they are made. */
export const accessMigrations = [
  CreateMembers1795219203000,
  CreateWaysIn1795219203001,
  CreateReadLog1795219203002,
  CreateRequestKeys1795219203003,
  CreateHashedSessions1795219203010,
  CreateSecondFactors1795219203011,
  CreateSignInLinks1795219203012,
  ChainReadLog1795219203020,
  ReadingPaceAndAlerts1795219203021,
  LogReadsAtOnce1795219203022,
  CreateStandings1795219203030,
  CreateRestrictionChanges1795219203031,
  CreateBreakGlass1795219203032,
  CreateServiceAccounts1795219203040,
  EndedPartsCloseSooner1795219203050,
  CreateLikenesses1795219203051,
  LogReadsWithKeptPlans1795219203052,
  FindPartsByCase1795219203060,
  PartsOfACaseByPart1795219203061,
  LogReadsInFewerSteps1795219203062,
  CountOnlyWhatIsNew1795219203063,
  CompareJoinedRecords1795219203064,
];
