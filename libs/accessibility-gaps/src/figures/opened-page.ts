import type { Paged } from '#web';

const PER_PAGE = 25;

/** One page of what stands behind a figure, with the addresses of the pages beside it. */
export interface OpenedPage<Item> {
  readonly shown: readonly Item[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The page with this number of all that a figure at `address` opens; beyond the last page, the last. */
export function openedPage<Item>(all: readonly Item[], page: number, address: string): OpenedPage<Item> {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const number = Math.min(page, pages);
  const start = (number - 1) * PER_PAGE;
  const to = (other: number) => (other === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}page=${other}`);
  return {
    shown: all.slice(start, start + PER_PAGE),
    previous: number > 1 ? to(number - 1) : undefined,
    next: number < pages ? to(number + 1) : undefined,
  };
}

/** The same for API clients: a cursor is the number of those that came before it. */
export function openedItems<Item>(all: readonly Item[], { limit, cursor }: Paged) {
  const start = Number(cursor ?? 0) || 0;
  const end = start + limit;
  return { items: all.slice(start, end), next: all.length > end ? String(end) : undefined };
}
