import type { Page } from 'playwright-core';
import { showStill, violationsOn } from './browser.js';

const WIDE = { width: 1280, height: 900 };
/** The width at which WCAG 1.4.10 asks for content without scrolling in two directions. */
const NARROW = { width: 320, height: 640 };
/** More presses of Tab than any page has places to stop at. */
const MOST_STOPS = 150;
const PRIMARY = 'main :is(a, button).govuk-button:not(.govuk-button--secondary):visible';

/**
 * Everything that is wrong with the page as it is: what axe-core finds at 1280 and at 320 pixels, headings of the first
 * level, a name in the title or address, scrolling sideways, and a primary action that Tab does
 * not reach from the skip link on, or on which nobody sees the focus. A page
 * without JavaScript is looked at by axe-core in `copy`.
 */
export async function problemsOf(page: Page, copy?: Page): Promise<string[]> {
  if (copy) await showStill(page, copy);
  const looked = copy ?? page;
  const keyboard = copy ? [] : await primaryActionProblems(page); // native controls: the same without JavaScript
  await page.evaluate('scrollTo(0, 0)'); // what stays in sight while somebody scrolls may lie over something then
  const wide = [
    ...(await violationsOn(looked)),
    ...(await headingProblems(page)),
    ...(await namingProblems(page)),
    ...keyboard,
  ];
  await looked.setViewportSize(NARROW);
  const narrow = [...(await violationsOn(looked)), ...(await widthProblems(looked))];
  await looked.setViewportSize(WIDE);
  return [...wide, ...narrow.map((problem) => `at 320 pixels: ${problem}`)];
}

async function headingProblems(page: Page): Promise<string[]> {
  const count = await page.locator('h1').count();
  return count === 1 ? [] : [`${count} headings of the first level`];
}

/** What may be a name, and not the year of a decision to erase, which the digits of an address may hold as well. */
const LETTERS = /\p{L}{4}/u;

/** Titles and addresses are kept in browsers' histories and read over shoulders: neither says whom the page is about. */
async function namingProblems(page: Page): Promise<string[]> {
  const names = (await page.locator('.sightline-identity__name').allInnerTexts())
    .flatMap((name) => name.split(' '))
    .filter((word) => LETTERS.test(word));
  const told = `${await page.title()} ${decodeURI(page.url())}`.toLowerCase();
  const said = names.filter((name) => told.includes(name.toLowerCase()));
  return said.length > 0 ? [`its title or address says who it is about: ${said.join(', ')}`] : [];
}

async function widthProblems(page: Page): Promise<string[]> {
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return Number(over) > 0 ? [`scrolls sideways by ${String(over)} pixels`] : [];
}

async function primaryActionProblems(page: Page): Promise<string[]> {
  const primary = page.locator(PRIMARY).first();
  if ((await primary.count()) === 0) return [];
  const before = await primary.evaluate(look);
  await page.locator('.govuk-skip-link').first().focus();
  await page.keyboard.press('Enter');
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (await primary.evaluate(hasFocus)) {
      return (await primary.evaluate(look)) === before ? ['the focus on the primary action cannot be seen'] : [];
    }
  }
  return ['Tab does not reach the primary action'];
}

/** What the eye can tell a focused element by. Runs in the page. */
function look(element: unknown): string {
  const { outline, boxShadow, backgroundColor, borderColor } = (globalThis as unknown as InPage).getComputedStyle(
    element,
  );
  return [outline, boxShadow, backgroundColor, borderColor].join();
}

/** Runs in the page. */
const hasFocus = (element: unknown): boolean => element === (globalThis as unknown as InPage).document.activeElement;

/** As much of a page's own globals as is used here. */
interface InPage {
  readonly document: { readonly activeElement: unknown };
  getComputedStyle(element: unknown): Readonly<Record<string, string>>;
}
