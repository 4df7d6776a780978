/** A page of the log, or what was made of it. */
interface Page {
  readonly scannedTo: bigint;
}

/** Has the page after a full one made while its reader is still busy with that. */
export class PagesAhead<Made extends Page> {
  private next: { readonly after: bigint; readonly what: readonly unknown[]; readonly page: Promise<Made> } | undefined;

  /** `max` is the number of events in a full page. */
  constructor(private readonly max: number) {}

  /** The page after a position, from `make` unless it is there already: for the same position and of the same things (`what`). */
  async read(after: bigint, what: readonly unknown[], make: (after: bigint) => Promise<Made>): Promise<Made> {
    const ahead = this.next;
    this.next = undefined;
    const isAhead = ahead?.after === after && isSame(ahead.what, what);
    const page = await (isAhead ? ahead.page : make(after));
    if (page.scannedTo - after >= BigInt(this.max)) this.makeAhead(page.scannedTo, what, make(page.scannedTo));
    return page;
  }

  private makeAhead(after: bigint, what: readonly unknown[], page: Promise<Made>): void {
    page.catch(() => undefined); // whoever takes the page hears of it; if nobody does, nothing is lost
    this.next = { after, what, page };
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
