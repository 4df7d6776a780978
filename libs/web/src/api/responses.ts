import type { Request, Response } from 'express';

export interface ResourceAnswer {
  readonly status?: number;
  readonly body: unknown;
  /** The stream's revision: becomes the ETag that a later `If-Match` must name. */
  readonly revision?: bigint;
  /** The position in the log of what was just written. */
  readonly position?: bigint;
  /** Address of what was made, with a 201. */
  readonly location?: string;
}

/** Answers an API request with one resource as JSON. */
export function sendResource(
  res: Response,
  { status = 200, body, revision, position, location }: ResourceAnswer,
): void {
  if (revision !== undefined) res.set('ETag', `"${revision}"`);
  if (position !== undefined) res.set('Sightline-Position', String(position));
  if (location !== undefined) res.set('Location', location);
  res.status(status).json(body);
}

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export interface PageAnswer {
  readonly items: readonly unknown[];
  readonly next?: string | undefined;
}

/** Answers an API request with one page of a list: `{ "items": […] }` and an RFC 8288 `Link` to the next page. */
export function sendPage(res: Response, req: Request, { items, next }: PageAnswer): void {
  const url = new URL(req.originalUrl, 'http://localhost');
  url.searchParams.delete('cursor');
  const links = [`<${url.pathname}${url.search}>; rel="first"`];
  if (next !== undefined) {
    url.searchParams.set('cursor', next);
    links.push(`<${url.pathname}${url.search}>; rel="next"`);
  }
  res.set('Link', links.join(', ')).status(200).json({ items });
}
