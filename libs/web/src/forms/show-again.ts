import type { NextFunction, Request, Response } from 'express';

const SHOWN_AGAIN = new WeakSet<object>();

/**
 * Hands a form to the POST handler of this address to be shown again with what was typed, not to be taken: `SubmissionPipe`
 * refuses it without an error, and the page asks again. `form` is what the handler gets as the body.
 */
export function showAgain(req: Request, res: Response, next: NextFunction, form: object): void {
  SHOWN_AGAIN.add(form);
  req.method = 'POST';
  req.body = form;
  res.locals['isShownAgain'] = true;
  const status = res.status.bind(res);
  res.status = (code) => status(code === 422 ? 200 : code); // nothing was wrong with it
  next();
}

/** Whether the body of this request is only to be shown again. */
export const isShownAgain = (req: Request): boolean => isToBeShownAgain(req.body);

/** Whether this form is only to be shown again. */
export const isToBeShownAgain = (form: unknown): boolean =>
  typeof form === 'object' && form !== null && SHOWN_AGAIN.has(form);
