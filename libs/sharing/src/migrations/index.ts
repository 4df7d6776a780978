import { CreateSharing1795219208000 } from './1795219208000-create-sharing.migration.js';
import { CreateNotices1795219208001 } from './1795219208001-create-notices.migration.js';

/** The tables of sharing, in the order in which they are made. */
export const sharingMigrations = [CreateSharing1795219208000, CreateNotices1795219208001] as const;
