import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from './browser.js';
import { problemsOf } from './page-checks.js';

const page = (main: string, style = '') => `<!DOCTYPE html><html lang="en"><head><title>A page</title>
  <meta name="viewport" content="width=device-width"><style>${style}</style></head>
  <body><a class="govuk-skip-link" href="#main">Skip</a><main id="main"><h1>A page</h1>${main}</main></body></html>`;
const BUTTON = '<button class="govuk-button">Send</button>';

describe('The checks of every page on a journey', () => {
  let browser: Browser;
  let window: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    window = await (await openWindow(browser)).newPage();
  });
  afterAll(() => browser.close());

  const problems = async (html: string): Promise<string[]> => {
    await window.setContent(html);
    return problemsOf(window);
  };

  it('find nothing on a page that is as it should be', async () => expect(await problems(page(BUTTON))).toEqual([]));

  it.each([
    ['a second heading of the first level', page('<h1>Another</h1>'), /2 headings of the first level/],
    ['what axe-core finds', page('<img src="data:,">'), /^image-alt/],
    ['a name in the title', page('<p class="sightline-identity__name">Page Turner</p>'), /says who it is about/],
    ['scrolling sideways in a narrow window', page('<p style="width:400px">x</p>'), /320 pixels: scrolls sideways by/],
    [
      'a primary action that Tab passes by',
      page(BUTTON.replace('<button', '<button tabindex="-1"')),
      /Tab does not reach/,
    ],
    ['a focus that nobody sees', page(BUTTON, '.govuk-button:focus { outline: none }'), /focus .* cannot be seen/],
  ])('find %s', async (_what, html, expected) =>
    expect((await problems(html)).some((problem) => expected.test(problem))).toBe(true),
  );
});
