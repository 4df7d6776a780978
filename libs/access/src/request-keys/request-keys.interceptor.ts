import {
  HttpException,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { RevisionConflict } from '#event-store';
import { RuleBroken } from '#kernel';
import { BodyRefused, commandIdIn, RequestRefused } from '#web';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { RequestKeys } from './request-keys.query.js';

/**
 * Holds an `Idempotency-Key` of the API to the request that it came with: the same request again passes, and gets the
 * first answer from the log; another one is refused with 422, also while the first is still under way.
 */
@Injectable()
export class RequestKeysInterceptor implements NestInterceptor {
  constructor(private readonly keys: RequestKeys) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const { method, originalUrl: address } = request;
    const signed = signedInOf(request);
    const header = request.get('idempotency-key');
    if (header === undefined || signed?.channel !== 'api' || method === 'GET' || method === 'HEAD')
      return next.handle();
    const key = commandIdIn(header);
    const { memberId } = signed.member;
    const standing = await this.keys.take({ key, memberId, method, address, body: request.body, at: signed.now });
    if (standing === 'reused') throw new RequestRefused('idempotency-key-reused');
    return standing === 'new' ? next.handle().pipe(catchError((error) => this.giveBack(key, error))) : next.handle();
  }

  private async giveBack(key: string, error: unknown): Promise<never> {
    if (didNothing(error)) await this.keys.giveBack(key);
    throw error;
  }
}

/** After any other failure nobody knows whether it was done: the key stays with its request. */
function didNothing(error: unknown): boolean {
  const refusals = [RuleBroken, RevisionConflict, RequestRefused, BodyRefused];
  return refusals.some((kind) => error instanceof kind) || (error instanceof HttpException && error.getStatus() < 500);
}
