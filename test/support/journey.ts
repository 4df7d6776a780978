import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from './application.js';
import { BrowserVisitor } from './browser-visitor.js';
import { openBrowser, openWindow } from './browser.js';

/** One application and one browser for the journeys of a file, with everybody who takes part in them. */
export class Journey {
  private readonly seen = new Set<string>();

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
    const { address } = this.application;
    return new BrowserVisitor({ address, window, page, javaScript, seen: this.seen });
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.application.stop();
  }
}
