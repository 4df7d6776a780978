import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { caseOf } from '#demo';
import { startServerProcess } from '../bench/product/server-process.js';
import { openBrowser } from '../support/browser.js';

const FOLDER = join(__dirname, '..', '..', '..', 'deploy', 'screenshots'); // this file runs from dist/test/screenshots
const STORY_A = caseOf('jasper').caseId;

interface Picture {
  readonly name: string;
  readonly member: string;
  readonly path: string;
}

/** The pages that the README shows, from the demonstration and never by hand. */
const PICTURES: readonly Picture[] = [
  { name: 'my-work', member: 'dorian', path: '/' },
  { name: 'history', member: 'quentin', path: `/cases/${STORY_A}/history?on-day=30&on-month=4&on-year=2025` },
  { name: 'accessibility-gaps', member: 'verity', path: '/accessibility-gaps' },
];

async function takeAll(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-screenshots-'));
  const server = await startServerProcess(dataFolder);
  const browser = await openBrowser();
  try {
    for (const picture of PICTURES) await take(browser, server.address, picture);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function take(browser: Browser, address: string, { name, member, path }: Picture): Promise<void> {
  const window = await browser.newContext({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1 });
  const page = await window.newPage();
  await signIn(page, address, member);
  await page.goto(`${address}${path}`);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await window.close();
  console.log(`Taken: deploy/screenshots/${name}.png`);
}

async function signIn(page: Page, address: string, member: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('Sign-in name').fill(member);
  await page.getByLabel('Password', { exact: true }).fill('sightline-demo');
  await Promise.all([
    page.waitForURL(`${address}/`),
    page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  ]);
}

takeAll().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
