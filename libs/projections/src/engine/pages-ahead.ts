import type { EventStore, LogPage } from '#event-store';

/** Reads the log page by page, and the page after a full one while its reader is still busy with that. */
export class PagesAhead {
  private next: { readonly after: bigint; readonly types: string; readonly page: Promise<LogPage> } | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly max: number,
  ) {}

  async read(after: bigint, types: readonly string[]): Promise<LogPage> {
    const wanted = types.join(' ');
    const ahead = this.next;
    this.next = undefined;
    const isAhead = ahead?.after === after && ahead.types === wanted;
    const page = await (isAhead ? ahead.page : this.pageAfter(after, types));
    if (page.scannedTo - after >= BigInt(this.max)) this.readAhead(page.scannedTo, types, wanted);
    return page;
  }

  private readAhead(after: bigint, types: readonly string[], wanted: string): void {
    const page = this.pageAfter(after, types);
    page.catch(() => undefined); // whoever takes the page hears of it; if nobody does, nothing is lost
    this.next = { after, types: wanted, page };
  }

  private pageAfter(after: bigint, types: readonly string[]): Promise<LogPage> {
    return this.store.readAll({ after, max: this.max, types });
  }
}
