import type { SignedIn } from '#access';
import { londonDate, readableDate, referenceOf } from '#kernel';
import { datetimeText } from '#web';
import { survivorFileReference } from '../survivor-file-page/survivor-file-reference.js';
import type { MySurvivorFile } from './my-survivor-files.query.js';

/** The list of somebody's files: references only, those first in which something is due. */
export const mySurvivorFilesView = (files: readonly MySurvivorFile[], { now }: Pick<SignedIn, 'now'>) => ({
  exitThisPage: true,
  files: files.map(({ survivorFileId, caseIds, openedOn, safeUntil, stepDueAt }) => ({
    survivorFileId,
    reference: survivorFileReference(survivorFileId),
    cases: caseIds.map((id) => referenceOf('C', id)).join(', '),
    openedOn: readableDate(openedOn),
    contact: safeUntil
      ? { text: `Ask again by ${readableDate(londonDate(safeUntil))}`, tone: 'neutral' }
      : { text: 'No safe way now', tone: 'warning' },
    incident: stepDueAt
      ? { text: `Next step by ${datetimeText(stepDueAt)}`, tone: stepDueAt < now ? 'danger' : 'progress' }
      : undefined,
  })),
});
