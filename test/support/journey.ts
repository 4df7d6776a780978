import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApplication, type TestApplication } from './application.js';
import { BrowserVisitor } from './browser-visitor.js';
import { openBrowser, openWindow } from './browser.js';

/** A step that takes longer hangs: on a busy machine a page may need many seconds. */
const STEP_TIMEOUT_MS = 60_000;

/**
 * One application and one browser for the journeys of a file, with everybody who takes part in them: `begin` it in
 * `beforeAll`, `end` it in `afterAll`.
 */
export class Journey {
  private readonly seen = new Set<string>();
  private started: { application: TestApplication; browser: Browser } | undefined;
  private copies: BrowserContext | undefined;

  async begin(): Promise<void> {
    const [application, browser] = await Promise.all([startApplication(), openBrowser()]);
    this.started = { application, browser };
  }

  /** The running application. Throws before `begin`. */
  get application(): TestApplication {
    return this.running().application;
  }

  /** Somebody at a browser of their own, with or without JavaScript. */
  async visitor({ javaScript = true }: { javaScript?: boolean } = {}): Promise<BrowserVisitor> {
    const { application, browser } = this.running();
    const window = await openWindow(browser, { javaScript });
    window.setDefaultTimeout(STEP_TIMEOUT_MS);
    const page = await window.newPage();
    const copy = javaScript ? undefined : await this.copyPage();
    return new BrowserVisitor({ address: application.address, window, page, copy, seen: this.seen });
  }

  async end(): Promise<void> {
    await this.started?.browser.close();
    await this.started?.application.stop();
  }

  private async copyPage(): Promise<Page> {
    this.copies ??= await openWindow(this.running().browser);
    this.copies.setDefaultTimeout(STEP_TIMEOUT_MS);
    return this.copies.newPage();
  }

  private running(): { application: TestApplication; browser: Browser } {
    if (!this.started) throw new Error('The application is there from beforeAll on');
    return this.started;
  }
}
