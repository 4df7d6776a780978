import { isUuid } from '#kernel';
import type { Request } from 'express';

/** The route's address as declared, `/cases/:caseId`: what was typed may be spelled in other ways. */
export function patternOf(request: Request): string {
  const { path } = request.route as { path: string };
  return path;
}

/** What a request is about as far as its address says: for the read log, where no record was loaded. */
export function addressedBy(request: Request): { readonly kind: string; readonly id: string | undefined } {
  const ids = Object.values(request.params).flat();
  return { kind: patternOf(request), id: ids.find(isUuid) };
}
