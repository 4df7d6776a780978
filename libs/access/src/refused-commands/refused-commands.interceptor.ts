import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Database } from '#database';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { logRead } from '../read-log/read-log.js';
import { fingerprintOf } from '../read-log/rule-fingerprint.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { addressedBy } from '../route-actions/addressed-by.js';
import { purposeOfRead } from '../signed-in/purpose-of-read.js';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { refusalOf, type Refusal } from './refusals.js';

/**
 * Puts a command that `Permissions` refused into the read log, before it is answered: the attempt tells as much as a look.
 * A record that is absent leaves the same row in the same time as one that is withheld. Throws `ReadLogUnavailable` where
 * the row cannot be written.
 */
@Injectable()
export class RefusedCommandsInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionCatalogue,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(catchError((error) => this.logged(request, error)));
  }

  private async logged(request: Request, error: unknown): Promise<never> {
    const refusal = refusalOf(error);
    if (refusal) await this.log(request, refusal);
    throw error;
  }

  private async log(request: Request, { action, resource, decision }: Refusal): Promise<void> {
    const signed = signedInOf(request);
    const rule = this.actions.ruleOf(action);
    if (!signed || rule.log === 'none') return;
    const purpose = purposeOfRead(signed, rule, resource?.caseIds ?? []);
    const read = { signed, action, purpose, rule: fingerprintOf(rule), decision };
    await this.database.tx((tx) => logRead(tx, { ...read, resource: resource ?? addressedBy(request) }));
  }
}
