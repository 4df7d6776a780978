import type { FileUnreadable } from '../open-referral/json-elements.js';
import { UNREADABLE_TEXTS } from '../open-referral/unreadable.view.js';
import type { ImportRun } from './import-run.js';
import { FILE_KEPT_MINUTES } from './imports.store.js';

/** What a report or its absence means, and what can be done. */
export interface Standing {
  readonly heading: string;
  readonly text: string;
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  /** The words on the button that carries it out. */
  readonly button?: string;
}

const BROKEN_OFF = 'It broke off before anything was written: the directory is as it was.';

/** Where an import stands that nobody works on. */
export function standingOf({ state, note, isBroken, report }: ImportRun): Standing {
  switch (state) {
    case 'checking':
      return { heading: 'The check broke off', text: `${BROKEN_OFF} Send the file again.`, tone: 'warning' };
    case 'carrying-out':
      return {
        heading: 'The import broke off',
        text: `${BROKEN_OFF} The file is still here.`,
        tone: 'warning',
        button: 'Import once more',
      };
    case 'checked':
      return checked(note, toDo(report));
    case 'same':
      return {
        heading: 'Nothing to import',
        text: 'Everything in the file is in the directory already.',
        tone: 'success',
      };
    case 'refused':
      return {
        heading: 'The file cannot be imported yet',
        text: 'Nothing was changed, because some rows have faults. Mend them where the file was made and send it again.',
        tone: 'danger',
      };
    case 'unreadable':
      return { heading: 'The file cannot be read', text: unreadableText(note), tone: 'danger' };
    case 'done':
      return { heading: 'Imported', text: 'Everything below is in the directory.', tone: 'success' };
    case 'lapsed':
      return {
        heading: 'The file was thrown away',
        text: `Nobody imported it within ${FILE_KEPT_MINUTES} minutes of the check. Nothing was changed. Send it again.`,
        tone: 'warning',
      };
    case 'failed':
      return {
        heading: 'It could not be done',
        text: `${isBroken ? '' : 'Something went wrong here. '}Nothing was changed. Send the file again in a few minutes.`,
        tone: 'danger',
      };
  }
}

const toDo = (report: ImportRun['report']): number => (report ? report.added + report.changed : 0);

function checked(note: string | undefined, count: number): Standing {
  const services = `${count.toLocaleString('en-GB')} ${count === 1 ? 'service' : 'services'}`;
  const button = `Import ${services}`;
  if (note === 'changed-since')
    return {
      heading: 'The directory has changed since the check',
      text: 'Nothing was written. The file has been checked once more: look at what it comes to now.',
      tone: 'warning',
      button,
    };
  if (note === 'conflict')
    return {
      heading: 'Somebody changed the directory at the same moment',
      text: 'Nothing was written. Press the button once more.',
      tone: 'warning',
      button,
    };
  return {
    heading: 'Checked: the file can be imported',
    text: `Nothing has been changed so far. The file waits for ${FILE_KEPT_MINUTES} minutes. Services that it does not name stay as they are.`,
    tone: 'success',
    button,
  };
}

const isKnown = (note: string): note is FileUnreadable['why'] => Object.hasOwn(UNREADABLE_TEXTS, note);

const unreadableText = (note = 'not-json'): string => UNREADABLE_TEXTS[isKnown(note) ? note : 'not-json'];
