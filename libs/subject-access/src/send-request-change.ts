import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';

/** Answers an API client: 201, the new revision of the request as ETag, and where to read it. */
export function sendRequestChange(res: Response, requestId: string, appended: Appended): void {
  const [revision] = appended.revisions.values();
  sendResource(res, {
    ...{
      status: 201,
      body: { requestId },
      location: `/api/v1/subject-access/${requestId}`,
      position: appended.position,
    },
    ...(revision !== undefined && { revision }),
  });
}
