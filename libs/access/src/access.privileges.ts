import { everyday, type SchemaPrivileges } from '#database';

/** The read log only grows: the application adds rows and reads them, and can neither change nor remove one. */
export const accessPrivileges: SchemaPrivileges = {
  ...everyday('access'),
  except: { read_log: ['SELECT', 'INSERT'] },
};
