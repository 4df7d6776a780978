import { basename, dirname, join } from 'node:path';
import { templateEnvironment } from './presentation/templates.js';

/** Templates lie beside their sources, also for what runs from dist/. */
const HERE = join(__dirname, '..', '..', '..');
const ROOT = basename(HERE) === 'dist' ? dirname(HERE) : HERE;
const environment = templateEnvironment({ root: ROOT, cacheTemplates: true, asset: (name) => `/assets/${name}` });

/**
 * A page as a browser gets it: fills a template (its path under libs/) with a view and, where given, `PageLocals`.
 * For specs of views: assert what a person reads, and that nothing typed comes through unescaped.
 */
export function rendered(template: string, view: object, locals: object = {}): string {
  return environment.render(template, { cspNonce: 'nonce', csrfToken: () => 'csrf-token', ...locals, ...view });
}

/** The same for a piece of template, to try a macro. */
export function renderedText(source: string, view: object = {}): string {
  return environment.renderString(source, { cspNonce: 'nonce', csrfToken: () => 'csrf-token', ...view });
}

/** What is left of a page's HTML when the tags are taken away: the words, in order, one space between them. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The fields of a form class: for specs that send every form every wrong value. */
export { fieldsOf } from './forms/field.js';
