import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { EventStore } from '#event-store';
import { Clock } from '#kernel';
import { Alarm } from './alarm.js';
import { DueAlerts } from './due-alerts.job.js';

/** Raises what is due beside the request that rang: the answer does not wait for it, and no failure of it is the reader's. */
@Injectable()
export class AlarmBell extends Alarm {
  private readonly due: DueAlerts;
  private readonly logger = new Logger(AlarmBell.name);

  constructor(
    database: Database,
    store: EventStore,
    private readonly clock: Clock,
  ) {
    super();
    this.due = new DueAlerts(database, store);
  }

  ring(): void {
    this.due.run(this.clock.now()).catch((error: unknown) => {
      this.logger.warn(`The next run of the job raises it: ${error instanceof Error ? error.name : 'unknown'}`);
    });
  }
}
