import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AuditTrailApi } from './audit-trail/audit-trail.api.js';
import { AuditTrailPage } from './audit-trail/audit-trail.page.js';
import { AuditTrail } from './audit-trail/audit-trail.reader.js';
import { CaseReadsApi } from './case-sharing/case-reads.api.js';
import { CaseSharingPage } from './case-sharing/case-sharing.page.js';
import { CaseTrails } from './case-sharing/case-trail.reader.js';
import { KnownOrganisations } from './known-organisations.reader.js';
import { OpenCases } from './open-cases.reader.js';
import { RecordSharingDecisionApi } from './record-sharing-decision/record-sharing-decision.api.js';
import { RecordSharingDecisionHandler } from './record-sharing-decision/record-sharing-decision.command.js';
import { RecordSharingDecisionPage } from './record-sharing-decision/record-sharing-decision.page.js';
import { ReleaseInformationApi } from './release-information/release-information.api.js';
import { ReleaseInformationHandler } from './release-information/release-information.command.js';
import { ReleaseInformationPage } from './release-information/release-information.page.js';
import { SharingDecisionApi } from './sharing-decision/sharing-decision.api.js';
import { SharingDecisionPage } from './sharing-decision/sharing-decision.page.js';
import { SharingDecisions } from './sharing-decision/sharing-decisions.reader.js';

@Module({
  imports: [CaseFileModule, DirectoryModule],
  controllers: [
    RecordSharingDecisionPage,
    RecordSharingDecisionApi,
    CaseSharingPage,
    CaseReadsApi,
    AuditTrailPage,
    AuditTrailApi,
    SharingDecisionPage,
    SharingDecisionApi,
    ReleaseInformationPage,
    ReleaseInformationApi,
  ],
  providers: [
    OpenCases,
    KnownOrganisations,
    SharingDecisions,
    CaseTrails,
    AuditTrail,
    RecordSharingDecisionHandler,
    ReleaseInformationHandler,
  ],
  exports: [OpenCases, KnownOrganisations],
})
export class SharingModule {}
