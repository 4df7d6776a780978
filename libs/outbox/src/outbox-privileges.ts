import type { SchemaPrivileges } from '#database';

/** The application adds messages and marks deliveries. It can neither change nor remove what was to be sent. */
export const outboxPrivileges: SchemaPrivileges = {
  schema: 'outbox',
  tables: ['SELECT', 'INSERT'],
  except: { delivery: ['SELECT', 'INSERT', 'UPDATE'] },
};
