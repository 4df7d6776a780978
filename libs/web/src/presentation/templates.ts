import type { NestExpressApplication } from '@nestjs/platform-express';
import nunjucks from 'nunjucks';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { formNow } from '../forms/form-clock.js';
import { asDate, asDatetime, asLabel, asLines, asTime, asWorkingDays, errorFor } from './filters.js';

export interface TemplateOptions {
  readonly root: string;
  readonly cacheTemplates: boolean;
  /** Gives the address of a file of `dist/public`. */
  readonly asset: (name: string) => string;
}

/** Nunjucks with the design systems, our own templates and the filters of README "Templates". Everything printed is escaped. */
export function templateEnvironment({ root, cacheTemplates, asset }: TemplateOptions): nunjucks.Environment {
  const folders = [join(root, 'libs'), folderOf('govuk-frontend', 'dist'), folderOf('@ministryofjustice/frontend')];
  const loader = new nunjucks.FileSystemLoader(folders, { noCache: !cacheTemplates });
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  const filters = {
    date: asDate,
    datetime: asDatetime,
    time: asTime,
    workingDays: asWorkingDays,
    label: asLabel,
    lines: asLines,
  };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const globals = { asset, errorFor, newCommandId: () => randomUUID(), printedAt: formNow };
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value);
  return environment;
}

/** Lets `res.render('referrals/src/…/decline-referral.njk', view)` find and fill a template. */
export function useTemplates(app: NestExpressApplication, options: TemplateOptions): void {
  templateEnvironment(options).express(app.getHttpAdapter().getInstance() as object);
}

const folderOf = (name: string, inside = ''): string => join(dirname(require.resolve(`${name}/package.json`)), inside);
