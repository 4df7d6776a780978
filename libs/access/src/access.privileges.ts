import { everyday, type SchemaPrivileges } from '#database';

/** The read log only grows, and only by `log_read`, which chains each row to the one before: the application reads it and no more. */
export const accessPrivileges: SchemaPrivileges = {
  ...everyday('access'),
  except: { read_log: ['SELECT'], read_chain: ['SELECT'] },
  asOwner: ['log\\_read', 'log\\_watched\\_read'],
};
