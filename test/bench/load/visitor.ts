import { Client } from '../product/client.js';

/** A page that was asked for: the milliseconds until all of it was there. */
export type Took = number;

/** Somebody who asks for one page after the other, without a pause. */
export class Visitor {
  private readonly client: Client;

  constructor(
    address: string,
    private readonly pages: readonly string[],
  ) {
    this.client = new Client(address);
  }

  signIn(signInName: string, password: string): Promise<void> {
    return this.client.signIn(signInName, password);
  }

  /** Goes on until then; a page with links to referrals is followed by the first of them. Throws where a page is refused. */
  async visit(until: number): Promise<readonly Took[]> {
    const took: Took[] = [];
    for (let n = 0; performance.now() < until; n++) {
      const html = await this.open(this.pages[n % this.pages.length] ?? '/', took);
      const [, referral] = /href="(\/referrals\/[0-9a-f-]{36})"/.exec(html) ?? [];
      if (referral) await this.open(referral, took);
    }
    return took;
  }

  private async open(path: string, took: Took[]): Promise<string> {
    const started = performance.now();
    const response = await this.client.get(path);
    const html = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
    took.push(performance.now() - started);
    return html;
  }
}
