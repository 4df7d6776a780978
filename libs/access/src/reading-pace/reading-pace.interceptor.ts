import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { StepUpNeeded } from '../step-up/step-up-needed.js';
import { ReadingPaused } from './reading-paused.js';

/** Leads whoever reads fast on pages to the page where they prove who they are, and back to where they were. */
@Injectable()
export class ReadingPaceInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        const isForPage = error instanceof ReadingPaused && signedInOf(request)?.channel === 'page';
        if (!isForPage || error.pace !== 'prove-again') throw error;
        throw new StepUpNeeded(request, request.method === 'GET' ? request.originalUrl : '/');
      }),
    );
  }
}
