import type { SchemaPrivileges } from '#database';

/**
 * The application reads the log and adds to it through functions, which work with the owner's rights and can do nothing
 * else: it has no INSERT, UPDATE, DELETE or TRUNCATE on any table of the log. Appending at a given time (`append_at`, for
 * dated demonstration data) is the owner's alone: nobody who holds the application's login can date an event.
 */
export const logPrivileges: SchemaPrivileges = {
  schema: 'es',
  tables: ['SELECT'],
  asOwner: ['append%', 'ensure\\_partitions'],
  hidden: ['append%\\_at', 'append\\_carefully', 'add\\_partition', 'forbid'],
};

/** The index of a log in KurrentDB is written by one function, and only the owner throws it away. */
export const kurrentPrivileges: SchemaPrivileges = {
  schema: 'kurrent',
  tables: ['SELECT'],
  asOwner: ['integrate'],
  hidden: ['forget', 'forbid'],
};
