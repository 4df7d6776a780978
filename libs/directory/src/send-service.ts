import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';
import { serviceStream } from './domain/service.stream.js';

/** What a change made of a service, for the answer to an API client. */
export interface ServiceChanged {
  readonly serviceId: string;
  readonly appended: Appended;
  readonly body: unknown;
  /** 200 unless something new was made. */
  readonly status?: 200 | 201;
}

/** Answers an API client that changed a service: the new revision as ETag, and where to read the service. */
export function sendService(res: Response, { serviceId, appended, body, status = 200 }: ServiceChanged): void {
  const revision = appended.revisions.get(serviceStream(serviceId));
  sendResource(res, {
    status,
    body,
    position: appended.position,
    location: `/api/v1/services/${serviceId}`,
    ...(revision !== undefined && { revision }),
  });
}
