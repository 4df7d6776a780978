import { CreateNotices1795219217000 } from './1795219217000-create-notices.migration.js';

/** The tables of notices, in the order in which they are made. */
export const noticesMigrations = [CreateNotices1795219217000] as const;
