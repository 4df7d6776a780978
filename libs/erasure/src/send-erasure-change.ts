import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';

/** What a change of an erasure or a hold made, for the answer to an API client. */
interface ErasureChanged {
  readonly appended: Appended;
  readonly body: unknown;
  readonly location: string;
}

/** Answers an API client: 201, the new revision of all about that person as ETag, and where to read it. */
export function sendErasureChange(res: Response, { appended, body, location }: ErasureChanged): void {
  const [revision] = appended.revisions.values();
  sendResource(res, {
    ...{ status: 201, body, location, position: appended.position },
    ...(revision !== undefined && { revision }),
  });
}
