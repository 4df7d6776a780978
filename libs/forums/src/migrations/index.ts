import { CreateForums1795219207000 } from './1795219207000-create-forums.migration.js';

/** The tables of forums, in the order in which they are made. */
export const forumsMigrations = [CreateForums1795219207000] as const;
