import { CreateSavedViews1795219210000 } from './1795219210000-create-saved-views.migration.js';

/** What members arrange for themselves. */
export const myWorkMigrations = [CreateSavedViews1795219210000] as const;
