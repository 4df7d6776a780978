import { AddServiceAccountKeyHandler } from '../add-service-account-key/add-service-account-key.command.js';
import { AddServiceAccountKeyPage } from '../add-service-account-key/add-service-account-key.page.js';
import { EndServiceAccountHandler } from '../end-service-account/end-service-account.command.js';
import { EndServiceAccountPage } from '../end-service-account/end-service-account.page.js';
import { AccessTokens } from '../issue-access-token/access-tokens.query.js';
import { ClientAssertions } from '../issue-access-token/client-assertion.js';
import { IssueAccessTokenApi } from '../issue-access-token/issue-access-token.api.js';
import { RegisterServiceAccountHandler } from '../register-service-account/register-service-account.command.js';
import { RegisterServiceAccountPage } from '../register-service-account/register-service-account.page.js';
import { RetireServiceAccountKeyHandler } from '../retire-service-account-key/retire-service-account-key.command.js';
import { RetireServiceAccountKeyPage } from '../retire-service-account-key/retire-service-account-key.page.js';
import { ProgramScopes } from './program-scopes.js';
import { ServiceAccountChanges } from './service-account-changes.js';
import { ServiceAccounts } from './service-accounts.query.js';

/** Pages of service accounts, and where programs get their tokens. */
export const serviceAccountControllers = [
  RegisterServiceAccountPage,
  AddServiceAccountKeyPage,
  RetireServiceAccountKeyPage,
  EndServiceAccountPage,
  IssueAccessTokenApi,
];

/** What they and the commands of them are made of. */
export const serviceAccountProviders = [
  ServiceAccounts,
  ServiceAccountChanges,
  ProgramScopes,
  RegisterServiceAccountHandler,
  AddServiceAccountKeyHandler,
  RetireServiceAccountKeyHandler,
  EndServiceAccountHandler,
];

/** How programs come in. */
export const serviceAccountWaysIn = [AccessTokens, ClientAssertions];
