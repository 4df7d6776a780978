import type { Request, RequestHandler } from 'express';

/**
 * Stores the session before the browser is sent on. express-session sends the head of an answer first and stores
 * afterwards; a browser follows a 303 at its head, and then met a page that did not know yet who had signed in.
 */
export const storedBeforeRedirect: RequestHandler = (req, res, next) => {
  const redirect = res.redirect.bind(res) as (...where: unknown[]) => void;
  const afterStoring = (...where: unknown[]) => {
    if (!holdsAnything(req)) return redirect(...where);
    req.session.save((error: unknown) => (error ? next(error) : redirect(...where)));
  };
  res.redirect = afterStoring;
  next();
};

/** Whether there is more in the session than its cookie; an ended one is gone altogether. */
function holdsAnything(req: Request): boolean {
  const session = req.session as Request['session'] | undefined;
  return session !== undefined && Object.keys(session).length > 1;
}
