import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';

/** What a change made, for the answer to an API client. */
export interface ChangeMade {
  readonly appended: Appended;
  readonly body: unknown;
  readonly location: string;
}

/** Answers an API client that recorded something: 201, the new revision of the one stream written as ETag, and where to read it. */
export function sendChange(res: Response, { appended, body, location }: ChangeMade): void {
  const [revision] = appended.revisions.values();
  const written = { position: appended.position, ...(revision !== undefined && { revision }) };
  sendResource(res, { status: 201, body, location, ...written });
}
