import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Serves `dist/public` under /assets: for good when the address carries the content's hash (`asset()`), else asked again each time. */
export function serveAssets(app: NestExpressApplication, folder: string): void {
  app.useStaticAssets(folder, {
    prefix: '/assets',
    index: false,
    redirect: false,
    setHeaders: cacheFor,
  });
}

function cacheFor(res: Response): void {
  const { v } = (res.req as Request).query;
  res.set('Cache-Control', v === undefined ? 'no-cache' : 'public, max-age=31536000, immutable');
}

/** Gives the address of an asset with a hash of its content, so that a new release is never met by an old style sheet. */
export function assetAddresses(folder: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const address = known.get(name) ?? addressOf(folder, name);
    if (address.includes('?')) known.set(name, address);
    return address;
  };
}

function addressOf(folder: string, name: string): string {
  try {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
      .slice(0, 12);
    return `/assets/${name}?v=${hash}`;
  } catch {
    return `/assets/${name}`;
  }
}
