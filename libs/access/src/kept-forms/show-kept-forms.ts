import type { INestApplicationContext } from '@nestjs/common';
import { showAgain } from '#web';
import type { RequestHandler } from 'express';
import { sessionOf } from '../sessions/session.js';
import { signedInOf } from '../signed-in/signed.decorator.js';
import { FormAddresses } from './form-addresses.js';
import { KeptForms } from './kept-forms.query.js';

/**
 * Shows a page with what its member had typed before they were signed out: the form goes to the handler that it was meant
 * for, marked so that `SubmissionPipe` refuses it and the page asks again. Nothing is sent by itself. After `pageLocals`.
 */
export function showKeptForms(app: INestApplicationContext): RequestHandler {
  return async (req, res, next) => {
    const session = sessionOf(req);
    const signed = signedInOf(req);
    if (!signed || !session?.kept?.length) return next();
    const forms = app.get(KeptForms, { strict: false });
    const name = forms.nameOf(req.originalUrl);
    if (!session.kept.includes(name)) return next();
    const { memberId } = signed.member;
    const isLookedAt = req.method === 'GET' && app.get(FormAddresses, { strict: false }).has(req.originalUrl);
    const form = isLookedAt ? await forms.open(memberId, req.originalUrl, signed.now) : undefined;
    if (form) return showAgain(req, res, next, form);
    if (req.method !== 'HEAD') {
      session.kept = session.kept.filter((each) => each !== name);
      await forms.drop(memberId, req.originalUrl);
    }
    next();
  };
}
