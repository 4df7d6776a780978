import { NotFoundException } from '@nestjs/common';
import type { RequestHandler } from 'express';

/** The pages that every service owes its users; they hold no data, so they need no sign-in and no read log. */
export const STATEMENTS = ['accessibility', 'privacy'] as const;

/** Serves one statement at its address, and nothing below it. */
export const statementPage =
  (name: (typeof STATEMENTS)[number]): RequestHandler =>
  (req, res) => {
    if (req.method === 'POST' || req.path !== '/') throw new NotFoundException();
    res.render(`web/src/statements/${name}.njk`);
  };
