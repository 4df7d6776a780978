import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Request } from 'express';
import { logRead } from '../read-log/read-log.js';
import { fingerprintOf } from '../read-log/rule-fingerprint.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { addressedBy } from '../route-actions/addressed-by.js';
import { purposeOfRead } from '../signed-in/purpose-of-read.js';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { refusalOf } from './refusals.js';

/** Puts into the read log what a command was refused: the attempt tells as much as a look. */
@Injectable()
export class RefusedCommandLog {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionCatalogue,
  ) {}

  /**
   * Adds the row of `error`, before it is answered; none where nothing was refused. A record that is absent leaves the same
   * row in the same time as one that is withheld. A page that answers a refusal itself, with its form, calls this first.
   * Throws `ReadLogUnavailable` where the row cannot be written.
   */
  async put(request: Request, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    const signed = signedInOf(request);
    if (!refusal || !signed) return;
    const { action, resource, decision } = refusal;
    const rule = this.actions.ruleOf(action);
    if (rule.log === 'none') return;
    const purpose = purposeOfRead(signed, rule, resource?.caseIds ?? []);
    const read = { signed, action, purpose, rule: fingerprintOf(rule), decision };
    await this.database.tx((tx) => logRead(tx, { ...read, resource: resource ?? addressedBy(request) }));
  }
}
