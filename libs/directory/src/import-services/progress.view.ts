import type { ImportRun, ImportStage } from './import-run.js';

const STAGES: Readonly<Record<ImportStage, string>> = {
  comparing: 'Making sure that the directory has not changed since the check',
  writing: 'Writing everything at once',
  showing: 'Everything is written. The pages of the directory catch up',
};

/** How far an import is while somebody works on it; undefined when nobody does. `percent` is absent where nobody can tell. */
export function progressOf({ state, stage, percent, isBroken, note }: ImportRun) {
  if (isBroken || (state !== 'checking' && state !== 'carrying-out')) return undefined;
  if (state === 'checking') {
    const text =
      note === 'changed-since'
        ? 'The directory has changed: row by row once more'
        : 'Row by row, against what the directory says';
    return { heading: 'Checking the file', text, percent, reassurance: 'Nothing is changed by a check.' };
  }
  const isMeasured = stage === undefined || stage === 'comparing';
  return {
    heading: 'Importing the services',
    text: STAGES[stage ?? 'comparing'],
    ...(isMeasured && { percent }),
    reassurance: 'All of them are taken in, or none. You may leave this page and come back.',
  };
}
