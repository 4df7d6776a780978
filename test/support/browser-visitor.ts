import { DEMO_MEMBERS, DEMO_PASSWORD, type DemoMemberKey } from '#demo';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { problemsOf } from './page-checks.js';

/** Where a visitor is and which pages of this journey have been looked at already. */
export interface Surroundings {
  readonly address: string;
  readonly window: BrowserContext;
  readonly page: Page;
  /** Where axe-core looks at the pages of a window without JavaScript. */
  readonly copy: Page | undefined;
  readonly seen: Set<string>;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * A person at a real browser. Reads like a story: each verb does what a hand would do, waits for the page that comes, and
 * fails when something is wrong with that page (`problemsOf`).
 */
export class BrowserVisitor {
  constructor(private readonly at: Surroundings) {}

  get page(): Page {
    return this.at.page;
  }

  /** Signs in on the page for it, with name and password, and lands on the front page. */
  async signIn(key: DemoMemberKey): Promise<void> {
    await this.open('/sign-in');
    await this.fill({ 'Sign-in name': DEMO_MEMBERS[key].signInName, Password: DEMO_PASSWORD });
    await this.press('Sign in');
    await this.reads(DEMO_MEMBERS[key].name);
  }

  async signOut(): Promise<void> {
    await this.press('Sign out');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.at.address).href);
    await this.arrived();
  }

  /** Follows the first link with this name, whether it looks like a link or like a button; only inside `within` where given. */
  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    const exact = typeof name === 'string';
    const link = within.getByRole('link', { name, exact });
    const button = within.locator('a').and(within.getByRole('button', { name, exact }));
    await this.leaving(() => link.or(button).first().click());
  }

  /** Opens what is folded behind this word. */
  async unfold(word: string): Promise<void> {
    await this.page.locator('summary', { hasText: word }).first().click();
  }

  /** Presses the button with this name. */
  async press(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string';
    await this.leaving(() => this.page.getByRole('button', { name, exact }).first().click());
  }

  /** Types into fields by their labels. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) await this.field(label).fill(text);
  }

  /** Types an ISO date into the three boxes of a question. */
  async fillDate(question: string | RegExp, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const boxes = this.group(question);
    await boxes.getByLabel('Day', { exact: true }).fill(day);
    await boxes.getByLabel('Month', { exact: true }).fill(month);
    await boxes.getByLabel('Year', { exact: true }).fill(year);
  }

  /** Chooses answers of a question with radio buttons or boxes to tick. */
  async choose(question: string | RegExp, ...answers: readonly string[]): Promise<void> {
    for (const answer of answers) await this.group(question).getByLabel(answer, { exact: true }).check();
  }

  /** Ticks a box that stands for itself. */
  async tick(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).check();
  }

  /** Selects from a list by its label. */
  async select(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  group(question: string | RegExp): Locator {
    return this.page.getByRole('group', { name: question });
  }

  /** The row of a table that says this. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Fails unless the page says each of these, whatever the case and spacing between. */
  async reads(...texts: readonly string[]): Promise<void> {
    const words = await this.words();
    for (const text of texts) expect(words).toContain(text);
  }

  async doesNotRead(...texts: readonly string[]): Promise<void> {
    const words = await this.words();
    for (const text of texts) expect(words).not.toContain(text);
  }

  /** The page's words as somebody sees them, one space between them: without the demonstration's strip, which names everybody. */
  async words(): Promise<string> {
    const parts = this.page.locator('.sightline-header, .sightline-identity, .sightline-tabs, main');
    return (await parts.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().innerText()).trim();
  }

  /** The path that the visitor stands at, without ids. */
  path(): string {
    return new URL(this.page.url()).pathname.replaceAll(UUID, ':id');
  }

  /** What the error summary says, each a link to the field that it is about. */
  async errors(): Promise<string[]> {
    return this.page.locator('.govuk-error-summary__list a').allInnerTexts();
  }

  async close(): Promise<void> {
    await this.at.window.close();
    await this.at.copy?.close();
  }

  /** Waits for what comes after `leave`: another page, the same one again with its errors, or another place in it. */
  private async leaving(leave: () => Promise<void>): Promise<void> {
    const before = this.page.url();
    const moved = Promise.race([
      this.page.waitForEvent('load'),
      this.page.waitForURL((url) => url.href !== before, { waitUntil: 'load' }),
    ]);
    await Promise.all([moved, leave()]);
    await this.arrived();
  }

  private async arrived(): Promise<void> {
    await this.page.waitForLoadState('load');
    const page = `${this.path()} “${await this.heading()}”`;
    const isInError = (await this.page.locator('.govuk-error-summary').count()) > 0;
    const key = `${page} ${isInError} ${this.at.copy !== undefined}`;
    if (this.at.seen.has(key)) return;
    this.at.seen.add(key);
    expect({ page, problems: await problemsOf(this.page, this.at.copy) }).toEqual({ page, problems: [] });
  }
}
