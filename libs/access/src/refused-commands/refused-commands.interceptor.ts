import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { RefusedCommandLog } from './refused-command-log.js';

/** Puts a command that `Permissions` refused into the read log, before it is answered. */
@Injectable()
export class RefusedCommandsInterceptor implements NestInterceptor {
  constructor(private readonly refused: RefusedCommandLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(catchError((error) => this.logged(request, error)));
  }

  private async logged(request: Request, error: unknown): Promise<never> {
    await this.refused.put(request, error);
    throw error;
  }
}
