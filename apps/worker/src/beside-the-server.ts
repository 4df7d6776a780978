import { DatabaseUnavailable, runningPostgres } from '#database';
import type { StorageSettings } from '#storage';

/**
 * The settings with the address of the database in them: that of DATABASE_URL, or of the embedded one that a server runs on
 * the same data folder. A worker starts none, because it would end with the worker. Throws `DatabaseUnavailable`.
 */
export function besideTheServer<Settings extends StorageSettings>(settings: Settings): Settings {
  const databaseUrl = settings.databaseUrl ?? runningPostgres(settings.dataFolder);
  if (databaseUrl !== undefined) return { ...settings, databaseUrl };
  throw new DatabaseUnavailable(
    `No Sightline is running on ${settings.dataFolder}, and a worker works beside one. ` +
      'Start the server first (npm start), or set DATABASE_URL for both.',
  );
}
