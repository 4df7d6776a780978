import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { StreamAppend } from '#event-store';
import type { DataOf } from '#kernel';
import { alertDecider } from '../domain/alert.decider.js';
import type { AlertEvent } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';

type Alert = Omit<DataOf<AlertEvent, 'AlertRaised'>, 'organisationIds'>;

/** Makes alerts for what must not be on record without one: they are written in the same append as it. */
@Injectable()
export class AlertsToRaise {
  constructor(private readonly database: Database) {}

  /** For every organisation that has governance leads: whom it is told to says nothing of who is concerned. */
  async toEveryGovernanceLead(alert: Alert): Promise<StreamAppend> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT organisation_id AS id FROM access.member
        WHERE role = 'governance-lead' AND NOT disabled ORDER BY organisation_id`,
    );
    const command = { type: 'Raise', alert: { ...alert, organisationIds: rows.map(({ id }) => id) } } as const;
    const events = alertDecider.decide(command, alertDecider.initial);
    return { stream: alertStream(alert.alertId), expected: 'noStream', events };
  }
}
