import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AcknowledgeReleaseApi } from './acknowledge-release/acknowledge-release.api.js';
import { AcknowledgeReleaseHandler } from './acknowledge-release/acknowledge-release.command.js';
import { AcknowledgeReleasePage } from './acknowledge-release/acknowledge-release.page.js';
import { AuditTrailApi } from './audit-trail/audit-trail.api.js';
import { AuditTrailPage } from './audit-trail/audit-trail.page.js';
import { AuditTrail } from './audit-trail/audit-trail.reader.js';
import { CaseNoticesApi } from './case-sharing/case-notices.api.js';
import { CaseSharingPage } from './case-sharing/case-sharing.page.js';
import { CaseTrails } from './case-sharing/case-trail.reader.js';
import { KnownOrganisations } from './known-organisations.reader.js';
import { OpenCases } from './open-cases.reader.js';
import { RecallReleaseApi } from './recall-release/recall-release.api.js';
import { RecallReleaseHandler } from './recall-release/recall-release.command.js';
import { RecallReleasePage } from './recall-release/recall-release.page.js';
import { RecordSharingDecisionApi } from './record-sharing-decision/record-sharing-decision.api.js';
import { RecordSharingDecisionHandler } from './record-sharing-decision/record-sharing-decision.command.js';
import { RecordSharingDecisionPage } from './record-sharing-decision/record-sharing-decision.page.js';
import { ReleaseInformationApi } from './release-information/release-information.api.js';
import { ReleaseInformationHandler } from './release-information/release-information.command.js';
import { ReleaseInformationPage } from './release-information/release-information.page.js';
import { SharingDecisionApi } from './sharing-decision/sharing-decision.api.js';
import { SharingDecisionPage } from './sharing-decision/sharing-decision.page.js';
import { SharingDecisions } from './sharing-decision/sharing-decisions.reader.js';
import { SharingInboxApi } from './sharing-inbox/sharing-inbox.api.js';
import { SharingInboxPage } from './sharing-inbox/sharing-inbox.page.js';
import { SharingInboxes } from './sharing-inbox/sharing-inbox.reader.js';

@Module({
  imports: [CaseFileModule, DirectoryModule],
  controllers: [
    RecordSharingDecisionPage,
    RecordSharingDecisionApi,
    CaseSharingPage,
    CaseNoticesApi,
    SharingInboxPage,
    SharingInboxApi,
    AuditTrailPage,
    AuditTrailApi,
    SharingDecisionPage,
    SharingDecisionApi,
    ReleaseInformationPage,
    ReleaseInformationApi,
    AcknowledgeReleasePage,
    AcknowledgeReleaseApi,
    RecallReleasePage,
    RecallReleaseApi,
  ],
  providers: [
    OpenCases,
    KnownOrganisations,
    SharingDecisions,
    CaseTrails,
    AuditTrail,
    RecordSharingDecisionHandler,
    ReleaseInformationHandler,
    AcknowledgeReleaseHandler,
    RecallReleaseHandler,
    SharingInboxes,
  ],
  exports: [OpenCases, KnownOrganisations],
})
export class SharingModule {}
