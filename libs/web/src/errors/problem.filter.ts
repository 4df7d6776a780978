import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdOf } from '../setup/correlation.js';
import { isApi } from '../setup/request-target.js';
import { onTheBeat } from './even-pace.js';
import type { IncidentLog } from './incident-log.js';
import { problemOf, type Problem } from './problem.js';
import { problemView } from './problem.view.js';
import type { RuleTexts } from './rule-texts.js';

const TEMPLATE = 'web/src/errors/problem.njk';
const RETRY_SECONDS = '5';

/** Turns whatever was thrown on the way of a request into an answer: a page, or an RFC 9457 problem document for the API. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly rules: RuleTexts,
    private readonly log: IncidentLog,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [req, res] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (isRedirect(error) && !res.headersSent) return res.redirect(303, error.redirectTo);
    const problem = problemOf(error, this.rules, isApi(req) ? 'api' : 'page');
    if (problem.isLogged) this.log.write(correlationIdOf(req), error);
    if (res.headersSent) return void res.destroy();
    prepare(res, problem);
    const send = () => (isApi(req) ? sendDocument(req, res, problem) : this.sendPage(req, res, problem));
    if (problem.status === 404) onTheBeat(req, send);
    else send();
  }

  private sendPage(req: Request, res: Response, problem: Problem): void {
    res.render(TEMPLATE, problemView(problem, req), (error: Error | null, html?: string) => {
      if (!error && html !== undefined) return void res.type('html').send(html);
      this.log.write(correlationIdOf(req), error);
      res.type('text').send(`${problem.title}\n\n${problem.detail}\n\nReference: ${correlationIdOf(req)}\n`);
    });
  }
}

/** An error that knows where the person has to go first: `SignInNeeded` of #access, which importing it would close a circle. */
const isRedirect = (error: unknown): error is { redirectTo: string } =>
  error instanceof Error &&
  error.name === 'SignInNeeded' &&
  'redirectTo' in error &&
  typeof error.redirectTo === 'string';

function prepare(res: Response, { status }: Problem): void {
  for (const name of ['ETag', 'Location', 'Content-Disposition', 'Content-Encoding']) res.removeHeader(name);
  res.status(status).set('Cache-Control', 'no-store');
  if (status === 401) res.set('WWW-Authenticate', 'Bearer');
  if (status === 503 || status === 429) res.set('Retry-After', RETRY_SECONDS);
}

function sendDocument(req: Request, res: Response, { type, title, status, detail, faults }: Problem): void {
  const document = { type: `/problems/${type}`, title, status, detail, instance: `urn:uuid:${correlationIdOf(req)}` };
  res.type('application/problem+json').send(JSON.stringify(faults ? { ...document, errors: faults } : document));
}
