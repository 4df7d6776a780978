import type { Request } from 'express';
import { correlationIdOf } from '../setup/correlation.js';
import type { Problem } from './problem.js';

export interface ProblemView {
  readonly heading: string;
  readonly detail: string;
  readonly picture: 'lost' | 'crossed' | 'waiting' | 'broken';
  readonly next: readonly { readonly href: string; readonly text: string }[];
  /** Shown where somebody may have to look into it. */
  readonly reference?: string;
}

/** Status by status, which state of the mark is drawn: no line, two lines, a pause, a break. */
const PICTURES: Partial<Record<number, ProblemView['picture']>> = {
  403: 'waiting',
  401: 'waiting',
  404: 'lost',
  409: 'crossed',
  429: 'waiting',
  500: 'broken',
  503: 'waiting',
};

/** The error page's arguments: what happened, what to do, and where to go from here. */
export function problemView(problem: Problem, req: Request): ProblemView {
  return {
    heading: problem.title,
    detail: problem.detail,
    picture: PICTURES[problem.status] ?? 'broken',
    next: nextSteps(problem, pathOf(req)),
    ...(problem.status >= 500 ? { reference: correlationIdOf(req) } : {}),
  };
}

const pathOf = (req: Request): string => {
  const [path = '/'] = req.originalUrl.split('?');
  return /^\/(?!\/)[\w/.~-]*$/.test(path) ? path : '/';
};

function nextSteps({ code, record }: Problem, path: string): ProblemView['next'] {
  const home = { href: '/', text: 'Go to my work' };
  const [recordPath] = /^\/[a-z-]+\/(?:[0-9a-f-]{36}|[A-Z]-\w{4}-\w{4})(?=\/|$)/.exec(path) ?? [];
  if (code === 'signed-out') return [{ href: '/sign-in', text: 'Sign in' }];
  if (code === 'form-expired') return [{ href: path, text: 'Open the page again' }, home];
  if (code === 'changed')
    return [{ href: recordPath ?? path, text: `Read the ${record ?? 'record'} as it is now` }, home];
  if (code === 'rule' && recordPath) return [{ href: recordPath, text: 'Go back to the record' }, home];
  return [home];
}
