import type { Job } from '#jobs';
import { ReportsToTake } from './address-seen-reports/reports-to-take.query.js';
import { TakeAddressSeenReports } from './address-seen-reports/take-reports.job.js';
import { ExpiredContacts } from './safe-contact-expiry/expired-contacts.query.js';
import { SafeContactExpiry } from './safe-contact-expiry/safe-contact-expiry.job.js';
import type { SurvivorDatabase, SurvivorEventStore } from './survivor-ports.js';

/** What has to be looked at in survivor files as time passes. */
export const survivorFileJobs = (ground: {
  readonly database: SurvivorDatabase;
  readonly store: SurvivorEventStore;
}): readonly Job[] => [
  new SafeContactExpiry(ground.store, new ExpiredContacts(ground.database)),
  new TakeAddressSeenReports(ground.store, new ReportsToTake(ground.database)),
];
