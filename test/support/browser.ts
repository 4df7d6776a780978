import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A browser that is not there by then never comes; the first start on a busy machine takes its time. */
const START_TIMEOUT_MS = 180_000;

/** A real browser: the Chromium inside a package on Linux, an installed one elsewhere. Throws with what to install. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ ...(await packagedChromium()), headless: true, timeout: START_TIMEOUT_MS });
  }
  const executablePath = [...INSTALLED, MAC_CHROME].find((path) => existsSync(path));
  if (!executablePath) throw new Error('The journeys need a browser: install Chromium or Google Chrome.');
  return chromium.launch({ executablePath, headless: true, timeout: START_TIMEOUT_MS });
}

/** Rules that automated checking can settle, of WCAG 2.0 to 2.2 levels A and AA and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on the page as it is now: one line a violation, with the first element that shows it. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE); // as an expression of the debugger: the page's own content policy stays as strict as it is
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: AxeRun };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: rules } });
    return violations.map((found) => `${found.id}: ${found.help} (${String(found.nodes[0]?.target)})`);
  }, RULES);
}

/**
 * Shows in `copy`, a page of a window with JavaScript, what `page` shows without: its HTML as it stands and no script, at
 * the same address. There axe-core can look at it.
 */
export async function showStill(page: Page, copy: Page): Promise<void> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const show = (route: Route) => route.fulfill({ contentType: 'text/html', body: html });
  await copy.route(page.url(), show);
  await copy.goto(page.url());
  await copy.unroute(page.url(), show);
}

interface AxeRun {
  run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: unknown }[] }[] }>;
}

/** A person's browser window at a width, with or without JavaScript. The content policy stays on for the page itself. */
export async function openWindow(
  browser: Browser,
  { width = 1280, javaScript = true }: { width?: number; javaScript?: boolean } = {},
): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript, locale: 'en-GB' });
}
