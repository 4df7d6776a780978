import type { PipeTransform } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { checkForm, type FieldError } from './check-form.js';
import { enteredOf } from './entered.js';
import type { FormClass, Posted } from './field.js';
import { UUID } from './plain-fields.js';
import { isToBeShownAgain } from './show-again.js';

/** A form that passed its rules. `seenRevision` is there when the form has a `@RevisionField()` or the page posted one. */
export type Accepted<Form> = { readonly ok: true; readonly form: Form; readonly commandId: string } & (Form extends {
  seenRevision: string;
}
  ? { readonly seenRevision: bigint }
  : { readonly seenRevision?: bigint });

/** A form to be shown again: what to correct, and what was typed, by input name. */
export interface Refused {
  readonly ok: false;
  readonly errors: FieldError[];
  readonly entered: Record<string, unknown>;
  readonly commandId: string;
  /** What is right about it, for the rules that look at the form as a whole; absent where a form is only shown again. */
  readonly sound?: object;
}

/** What a page got: either a form that can be trusted, or the means to ask again. Never both. */
export type Submission<Form> = Accepted<Form> | Refused;

/** Turns the body of a page's POST (or its query string) into a `Submission`. It never throws: a page shows the errors itself. */
export class SubmissionPipe<Form extends object> implements PipeTransform<unknown, Submission<Form>> {
  constructor(readonly formClass: FormClass<Form>) {}

  transform(body: unknown): Submission<Form> {
    const posted: Posted = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
    const commandId = commandIdIn(posted);
    if (isToBeShownAgain(body)) return { ok: false, errors: [], entered: enteredOf(this.formClass, posted), commandId };
    const checked = checkForm(this.formClass, posted, 'page');
    if (!checked.ok) return { ...checked, entered: enteredOf(this.formClass, posted), commandId };
    return { ...checked, commandId, ...seenRevisionIn(posted) } as Submission<Form>;
  }
}

function commandIdIn({ commandId }: Posted): string {
  return typeof commandId === 'string' && UUID.test(commandId.toLowerCase()) ? commandId.toLowerCase() : randomUUID();
}

function seenRevisionIn({ seenRevision }: Posted): { seenRevision?: bigint } {
  return typeof seenRevision === 'string' && /^\d{1,18}$/.test(seenRevision)
    ? { seenRevision: BigInt(seenRevision) }
    : {};
}
