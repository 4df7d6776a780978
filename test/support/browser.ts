import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A real browser: the Chromium inside a package on Linux, an installed one elsewhere. Throws with what to install. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ ...(await packagedChromium()), headless: true });
  }
  const executablePath = [...INSTALLED, MAC_CHROME].find((path) => existsSync(path));
  if (!executablePath) throw new Error('The journeys need a browser: install Chromium or Google Chrome.');
  return chromium.launch({ executablePath, headless: true });
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
 * The same for a page in a window without JavaScript, where axe-core cannot run: its HTML as it stands, without any
 * script, is shown at the same width and address in a window of its own.
 */
export async function violationsOnStillPage(page: Page): Promise<string[]> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const width = page.viewportSize()?.width ?? 1280;
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to show it again in');
  const copy = await openWindow(browser, { width });
  try {
    const shown = await copy.newPage();
    await shown.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await shown.goto(page.url());
    return await violationsOn(shown);
  } finally {
    await copy.close();
  }
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
