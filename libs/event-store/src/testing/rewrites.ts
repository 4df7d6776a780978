/** Every way to rewrite the log in PostgreSQL: refused to its owner by triggers, to the application by lack of privilege. */
export const REWRITES = [
  `UPDATE es.event SET body = '\\x7b7d'`,
  `UPDATE es.event_p000 SET recorded_at = now()`,
  'DELETE FROM es.event WHERE position = 0',
  'DELETE FROM es.event_p000',
  'TRUNCATE es.event',
  'TRUNCATE es.event_p000',
  'TRUNCATE es.event_p004',
  'TRUNCATE es.log, es.stream, es.event, es.receipt CASCADE',
  'UPDATE es.receipt SET last_position = 7',
  'DELETE FROM es.receipt',
  'TRUNCATE es.receipt',
  'DELETE FROM es.stream',
  'TRUNCATE es.stream',
  'DELETE FROM es.log',
  'TRUNCATE es.log',
];
