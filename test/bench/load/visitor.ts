import { Client } from '../product/client.js';

/** What came of asking for pages. */
export interface Visit {
  /** The milliseconds until all of a page was there. */
  readonly took: number[];
  /** How often the server was too busy and said so (503, come again). */
  turnedAway: number;
}

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
  async visit(until: number): Promise<Visit> {
    const visit: Visit = { took: [], turnedAway: 0 };
    for (let n = 0; performance.now() < until; n++) {
      const html = await this.open(this.pages[n % this.pages.length] ?? '/', visit);
      const [, referral] = /href="(\/referrals\/[0-9a-f-]{36})"/.exec(html) ?? [];
      if (referral) await this.open(referral, visit);
    }
    return visit;
  }

  private async open(path: string, visit: Visit): Promise<string> {
    const started = performance.now();
    const response = await this.client.get(path);
    const html = await response.text();
    if (response.status === 200) visit.took.push(performance.now() - started);
    else if (response.status === 503) visit.turnedAway++;
    else throw new Error(`${path} was answered with ${response.status}`);
    return html;
  }
}
