import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';
import { actionStream } from '../domain/action.stream.js';
import type { ActionStatus } from '../domain/code-lists/index.js';

/** What a change made of an action, for the answer to an API client. */
export interface ActionChanged {
  readonly actionId: string;
  /** Absent where the change left it as it was. */
  readonly status?: ActionStatus;
  readonly appended: Appended;
}

/** Answers an API client that changed an action: 201 with the new revision as ETag, and where to read the action. */
export function sendChange(res: Response, { actionId, status, appended }: ActionChanged): void {
  const revision = appended.revisions.get(actionStream(actionId));
  sendResource(res, {
    status: 201,
    body: { actionId, ...(status && { status }) },
    position: appended.position,
    location: `/api/v1/actions/${actionId}`,
    ...(revision === undefined ? {} : { revision }),
  });
}
