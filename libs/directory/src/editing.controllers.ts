import { ChangeDetailsApi } from './change-details/change-details.api.js';
import { ChangeDetailsPage } from './change-details/change-details.page.js';
import { ChangeListingApi } from './change-listing/change-listing.api.js';
import { ChangeListingPage } from './change-listing/change-listing.page.js';
import { EndAccreditationPage } from './record-accreditation/end-accreditation.page.js';
import { EndLeadPage } from './name-lead/end-lead.page.js';
import { CarryOutImportPage } from './import-services/carry-out-import.page.js';
import { DiscardImportPage } from './import-services/discard-import.page.js';
import { ImportServicesPage } from './import-services/import-services.page.js';
import { NameLeadApi } from './name-lead/name-lead.api.js';
import { NameLeadPage } from './name-lead/name-lead.page.js';
import { DirectoryFeedApi } from './open-referral/directory-feed.api.js';
import { ImportDirectoryApi } from './open-referral/import-directory.api.js';
import { PauseServiceApi } from './pause-service/pause-service.api.js';
import { PauseServicePage } from './pause-service/pause-service.page.js';
import { PublishServiceApi } from './publish-service/publish-service.api.js';
import { PublishServicePage } from './publish-service/publish-service.page.js';
import { RecordAccessApi } from './record-access/record-access.api.js';
import { RecordAccessPage } from './record-access/record-access.page.js';
import { RecordAccreditationApi } from './record-accreditation/record-accreditation.api.js';
import { RecordAccreditationPage } from './record-accreditation/record-accreditation.page.js';
import { RegisterOrganisationApi } from './register-organisation/register-organisation.api.js';
import { RegisterOrganisationPage } from './register-organisation/register-organisation.page.js';
import { WithdrawCriteriaApi } from './withdraw-criteria/withdraw-criteria.api.js';
import { WithdrawCriteriaPage } from './withdraw-criteria/withdraw-criteria.page.js';

/** The pages and addresses on which entries are made and changed, taken in and given out. */
export const editingControllers = [
  RegisterOrganisationPage,
  RegisterOrganisationApi,
  NameLeadPage,
  NameLeadApi,
  EndLeadPage,
  RecordAccreditationPage,
  RecordAccreditationApi,
  EndAccreditationPage,
  PublishServicePage,
  PublishServiceApi,
  ChangeDetailsPage,
  ChangeDetailsApi,
  RecordAccessPage,
  RecordAccessApi,
  ChangeListingPage,
  ChangeListingApi,
  PauseServicePage,
  PauseServiceApi,
  WithdrawCriteriaPage,
  WithdrawCriteriaApi,
  ImportDirectoryApi,
  ImportServicesPage,
  CarryOutImportPage,
  DiscardImportPage,
  DirectoryFeedApi,
];
