import { accessPrivileges } from '#access';
import { everyday, type SchemaPrivileges } from '#database';
import { kurrentPrivileges, logPrivileges } from '#event-store';

/** What the application's login may do, schema by schema: a schema that is not named here is closed to it. */
export const PRIVILEGES: readonly SchemaPrivileges[] = [
  logPrivileges,
  kurrentPrivileges,
  accessPrivileges,
  ...['projections', 'jobs', 'outbox', 'directory', 'case_file', 'sharing', 'referrals', 'forums', 'history'].map(
    everyday,
  ),
];
