/** A history is read 25 events at a time: the design system's timeline is not meant for more. */
const PAGE_SIZE = 25;

/** One page of a list, with its place among the pages. Pages count from 1. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** The page asked for; a number outside the list gives the nearest page that exists. */
export function pageOf<Item>(items: readonly Item[], asked: number, size = PAGE_SIZE): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { items: items.slice((page - 1) * size, page * size), page, pages, total: items.length };
}
