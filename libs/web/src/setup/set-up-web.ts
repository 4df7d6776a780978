import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { join } from 'node:path';
import { IncidentLog } from '../errors/incident-log.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { RuleTexts } from '../errors/rule-texts.js';
import { problemPage } from '../errors/problem-page.js';
import { useFormClock } from '../forms/form-clock.js';
import { useTemplates } from '../presentation/templates.js';
import { statementPage, STATEMENTS } from '../statements/statement-pages.js';
import { correlate } from './correlation.js';
import { refuseForgery } from './cross-site-forgery.js';
import { readBodies } from './request-body.js';
import { checkTarget, isApi } from './request-target.js';
import { securityHeaders } from './security-headers.js';
import { assetAddresses, serveAssets } from './static-assets.js';
import type { WebOptions } from './web-options.js';

/**
 * Puts everything that pages and API share in front of the routes, in the order in which a request meets it.
 * Call it once, after `NestFactory.create(module, { bodyParser: false })` and before `listen` or `init`.
 */
export function setUpWeb(app: NestExpressApplication, options: WebOptions): void {
  const publicFolder = join(options.root, 'dist', 'public');
  const rules = new RuleTexts(options.rules);
  if (options.clock) useFormClock(options.clock);
  app.set('etag', false).set('json replacer', bigIntsAsText);
  useTemplates(app, { ...options, asset: assetAddresses(publicFolder) });
  app.useGlobalFilters(
    new ProblemFilter(rules, new IncidentLog(options.log ?? toStandardError, options.logMessages ?? false)),
  );

  app.use(correlate, pageAddress, ...securityHeaders(options.secure), checkTarget);
  serveAssets(app, publicFolder);
  readBodies(app);
  options.sessions(app);
  app.use(...refuseForgery, ...(options.locals ?? []).map(pagesOnly));
  app.use('/problems', problemPage(rules));
  for (const name of STATEMENTS) app.use(`/${name}`, statementPage(name));
}

/** Where the page is, for the line on a printed sheet and for coming back after changing over in a demonstration. */
const pageAddress: RequestHandler = (req, res, next) => {
  res.locals.pageAddress = req.originalUrl;
  next();
};

const pagesOnly =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) =>
    isApi(req) ? next() : handler(req, res, next);

const toStandardError = (line: string): void => void process.stderr.write(`${line}\n`);

/** An ETag needs the revision, so the default hash over the body is off; a bigint in a body is sent as its digits. */
const bigIntsAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
