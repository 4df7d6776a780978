import { Module } from '@nestjs/common';
import { AddCriterionHandler } from './add-criterion/add-criterion.command.js';
import { CloseServiceHandler } from './close-service/close-service.command.js';
import { DirectoryReader } from './directory.reader.js';
import { NameLeadHandler } from './name-lead/name-lead.command.js';
import { PauseServiceHandler } from './pause-service/pause-service.command.js';
import { PublishCriteriaHandler } from './publish-criteria/publish-criteria.command.js';
import { PublishServiceHandler } from './publish-service/publish-service.command.js';
import { RegisterOrganisationHandler } from './register-organisation/register-organisation.command.js';
import { RemoveCriterionHandler } from './remove-criterion/remove-criterion.command.js';
import { ServiceChanges } from './service-changes.js';
import { SignAgreementHandler } from './sign-agreement/sign-agreement.command.js';
import { UpdateCapacityHandler } from './update-capacity/update-capacity.command.js';

@Module({
  providers: [
    DirectoryReader,
    ServiceChanges,
    RegisterOrganisationHandler,
    SignAgreementHandler,
    NameLeadHandler,
    PublishServiceHandler,
    PublishCriteriaHandler,
    AddCriterionHandler,
    RemoveCriterionHandler,
    UpdateCapacityHandler,
    PauseServiceHandler,
    CloseServiceHandler,
  ],
  exports: [DirectoryReader],
})
export class DirectoryModule {}
