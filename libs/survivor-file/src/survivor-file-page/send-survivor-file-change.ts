import type { Appended } from '#event-store';
import { sendResource } from '#web';
import type { Response } from 'express';
import { survivorFileStream } from '../domain/survivor-file.stream.js';

/** Answers an API client that added to a file: ids only, the new revision as ETag, and where to read the file. */
export function sendSurvivorFileChange(
  res: Response,
  survivorFileId: string,
  appended: Appended,
  made: Readonly<Record<string, string>> = {},
): void {
  const revision = appended.revisions.get(survivorFileStream(survivorFileId));
  sendResource(res, {
    status: 201,
    body: { survivorFileId, ...made },
    position: appended.position,
    location: `/api/v1/survivor-files/${survivorFileId}`,
    ...(revision === undefined ? {} : { revision }),
  });
}
