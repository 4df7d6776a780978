import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApplication, type TestApplication } from './application.js';
import { BrowserVisitor } from './browser-visitor.js';
import { openBrowser, openWindow } from './browser.js';

/** A step that takes longer has gone wrong; a whole test may take a minute on a busy machine. */
const STEP_TIMEOUT_MS = 8_000;

jest.setTimeout(60_000);

/** One application and one browser for the journeys of a file, with everybody who takes part in them. */
export class Journey {
  private readonly seen = new Set<string>();
  private copies: BrowserContext | undefined;

  private constructor(
    readonly application: TestApplication,
    private readonly browser: Browser,
  ) {}

  static async begin(): Promise<Journey> {
    const [application, browser] = await Promise.all([startApplication(), openBrowser()]);
    return new Journey(application, browser);
  }

  /** Somebody at a browser of their own, with or without JavaScript. */
  async visitor({ javaScript = true }: { javaScript?: boolean } = {}): Promise<BrowserVisitor> {
    const window = await openWindow(this.browser, { javaScript });
    const page = await window.newPage();
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    const copy = javaScript ? undefined : await this.copyPage();
    return new BrowserVisitor({ address: this.application.address, window, page, copy, seen: this.seen });
  }

  private async copyPage(): Promise<Page> {
    this.copies ??= await openWindow(this.browser);
    return this.copies.newPage();
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.application.stop();
  }
}
