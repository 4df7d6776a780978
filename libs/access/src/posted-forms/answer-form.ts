import { formAgainAfter, type Accepted, type Refused, type RuledOut, type Submission } from '#web';
import type { Request, Response } from 'express';
import { addFlash } from '../sessions/session.js';

/** A form as it was posted, and what is to become of it. */
export interface FormToAnswer<Form extends object> {
  readonly req: Request;
  readonly res: Response;
  readonly submission: Submission<Form>;
  /** Does what the form asks for. */
  readonly carryOut: (accepted: Accepted<Form>) => Promise<unknown>;
  /** The rules that are about one field of this form: their words are shown there, not on a page that loses the form. */
  readonly rules?: Pick<RuledOut, 'fields' | 'texts'>;
  /** Shows the form again; the status is set already. */
  readonly show: (refused: Refused) => unknown;
  /** What is said on the next page, without personal data. */
  readonly done: string;
  /** The path of the next page. */
  readonly next: string | ((accepted: Accepted<Form>) => string);
}

/**
 * What every form of a page does alike: show again what is wrong (422), carry out what is right, and go on (303). A rule
 * of `rules` that says no shows the form again as well (409, as the API answers). Throws whatever else `carryOut` throws.
 */
export async function answerForm<Form extends object>(posted: FormToAnswer<Form>): Promise<void> {
  const { req, res, submission, next } = posted;
  if (!submission.ok) return again(posted, 422, submission);
  try {
    await posted.carryOut(submission);
  } catch (broken) {
    if (!posted.rules) throw broken;
    const { form, commandId } = submission;
    return again(posted, 409, formAgainAfter(broken, { form, commandId, ...posted.rules }));
  }
  addFlash(req, posted.done);
  res.redirect(303, typeof next === 'string' ? next : next(submission));
}

async function again({ res, show }: Pick<FormToAnswer<object>, 'res' | 'show'>, status: 409 | 422, refused: Refused) {
  res.status(status);
  await show(refused);
}
