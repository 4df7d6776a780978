import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';

/** Answers an API client: 201, the new revision of all about that person as ETag, and where to read the request. */
export function sendRectificationChange(res: Response, rectificationId: string, appended: Appended): void {
  const [revision] = appended.revisions.values();
  sendResource(res, {
    ...{ status: 201, body: { rectificationId }, location: `/api/v1/rectifications/${rectificationId}` },
    position: appended.position,
    ...(revision !== undefined && { revision }),
  });
}
