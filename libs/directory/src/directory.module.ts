import { Module } from '@nestjs/common';
import { AccreditationDuties } from './accreditation-duties/accreditation-duties.js';
import { AddCriterionApi } from './add-criterion/add-criterion.api.js';
import { AddCriterionHandler } from './add-criterion/add-criterion.command.js';
import { AddCriterionPage } from './add-criterion/add-criterion.page.js';
import { CloseServiceHandler } from './close-service/close-service.command.js';
import { editingControllers } from './editing.controllers.js';
import { editingHandlers } from './editing.handlers.js';
import { DirectoryReader } from './directory.reader.js';
import { EndAgreementApi } from './end-agreement/end-agreement.api.js';
import { EndAgreementHandler } from './end-agreement/end-agreement.command.js';
import { EndAgreementPage } from './end-agreement/end-agreement.page.js';
import { NameLeadHandler } from './name-lead/name-lead.command.js';
import { OpenServices } from './open-services.query.js';
import { OrganisationPageApi } from './organisation-page/organisation-page.api.js';
import { OrganisationPage } from './organisation-page/organisation-page.page.js';
import { PauseServiceHandler } from './pause-service/pause-service.command.js';
import { PublishCriteriaHandler } from './publish-criteria/publish-criteria.command.js';
import { PublishServiceHandler } from './publish-service/publish-service.command.js';
import { RegisterOrganisationHandler } from './register-organisation/register-organisation.command.js';
import { RemoveCriterionApi } from './remove-criterion/remove-criterion.api.js';
import { RemoveCriterionHandler } from './remove-criterion/remove-criterion.command.js';
import { RemoveCriterionPage } from './remove-criterion/remove-criterion.page.js';
import { ServiceChanges } from './service-changes.js';
import { ServiceDirectoryApi } from './service-directory/service-directory.api.js';
import { ServiceDirectoryPage } from './service-directory/service-directory.page.js';
import { ServicePage } from './service-page/service-page.page.js';
import { SignAgreementHandler } from './sign-agreement/sign-agreement.command.js';
import { UpdateCapacityApi } from './update-capacity/update-capacity.api.js';
import { UpdateCapacityHandler } from './update-capacity/update-capacity.command.js';
import { UpdateCapacityPage } from './update-capacity/update-capacity.page.js';

@Module({
  controllers: [
    ServiceDirectoryPage,
    ServiceDirectoryApi,
    ServicePage,
    EndAgreementPage,
    EndAgreementApi,
    OrganisationPage,
    OrganisationPageApi,
    UpdateCapacityPage,
    UpdateCapacityApi,
    AddCriterionPage,
    AddCriterionApi,
    RemoveCriterionPage,
    RemoveCriterionApi,
    ...editingControllers,
  ],
  providers: [
    DirectoryReader,
    AccreditationDuties,
    OpenServices,
    ServiceChanges,
    RegisterOrganisationHandler,
    SignAgreementHandler,
    EndAgreementHandler,
    NameLeadHandler,
    PublishServiceHandler,
    PublishCriteriaHandler,
    AddCriterionHandler,
    RemoveCriterionHandler,
    UpdateCapacityHandler,
    PauseServiceHandler,
    CloseServiceHandler,
    ...editingHandlers,
  ],
  exports: [DirectoryReader],
})
export class DirectoryModule {}
