import type { Forget } from '#context';

/** Forgets where mail to a member goes, their notices and their calendar, when what is personal about them is erased. */
export const forgetNotices: Forget = async (database, { personId, records }) => {
  if (!records.includes('Member')) return;
  for (const table of ['email_address', 'told', 'calendar_feed'])
    await database.query(`DELETE FROM notices.${table} WHERE member_id = $1`, [personId]);
};
