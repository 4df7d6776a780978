import type { RecordNeed } from './record-need.command.js';
import type { RecordNeedForm } from './record-need.form.js';

/** What a filled-in form says about a need, without the fields that were left empty. */
export function needIn({ need, source, since, note }: RecordNeedForm): RecordNeed['details'] {
  return { need, source, ...(since !== undefined && { since }), ...(note !== undefined && { note }) };
}
