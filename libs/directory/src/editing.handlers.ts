import { ChangeDetailsHandler } from './change-details/change-details.command.js';
import { ChangeListingHandler } from './change-listing/change-listing.command.js';
import { DirectoryImport } from './open-referral/directory-import.js';
import { FeedReader } from './open-referral/feed.reader.js';
import { Imports } from './import-services/imports.store.js';
import { ImportWork } from './import-services/import-work.js';
import { OpenOrganisations } from './open-organisations.query.js';
import { RecordAccessHandler } from './record-access/record-access.command.js';
import { RecordAccreditationHandler } from './record-accreditation/record-accreditation.command.js';
import { WithdrawCriteriaHandler } from './withdraw-criteria/withdraw-criteria.command.js';

/** What carries out changes of entries. */
export const editingHandlers = [
  OpenOrganisations,
  ChangeDetailsHandler,
  RecordAccessHandler,
  ChangeListingHandler,
  WithdrawCriteriaHandler,
  RecordAccreditationHandler,
  DirectoryImport,
  Imports,
  ImportWork,
  FeedReader,
];
