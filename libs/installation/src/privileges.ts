import { accessPrivileges } from '#access';
import { closed, everyday, type SchemaPrivileges } from '#database';
import { kurrentPrivileges, logPrivileges } from '#event-store';
import { outboxPrivileges } from '#outbox';
import { survivorFileClosed, survivorFilePrivileges } from '#survivor-file';
import { locatingVaultPrivileges, vaultPrivileges } from '#vault';

/** What the application's login may do, schema by schema: a schema that is not named here is closed to it. */
export const PRIVILEGES: readonly SchemaPrivileges[] = [
  logPrivileges,
  kurrentPrivileges,
  accessPrivileges,
  vaultPrivileges,
  closed(locatingVaultPrivileges.schema),
  closed('access_locating'),
  survivorFileClosed,
  outboxPrivileges,
  ...[
    'projections',
    'jobs',
    'directory',
    'clocks',
    'case_file',
    'sharing',
    'referrals',
    'gaps',
    'forums',
    'history',
    'notices',
    'my_work',
    'erasure',
    'subject_access',
    'rectification',
  ].map(everyday),
];

/** What the login of survivor files may do; it is closed to the application's, unless there is no other. */
export const VAULT_PRIVILEGES: readonly SchemaPrivileges[] = [
  locatingVaultPrivileges,
  everyday('access_locating'),
  ...survivorFilePrivileges,
];
