import { Inject, Injectable } from '@nestjs/common';
import { DeclaredRoutes } from '../route-actions/declared-routes.js';

/** An address of ours in plain characters: no host, no `//`, no backslash, no escapes that somebody else may read differently. */
const PLAIN = /^\/(?:[A-Za-z0-9_.~-]+(?:\/[A-Za-z0-9_.~-]+)*)?(?:\?[A-Za-z0-9_.~=&+:-]*)?$/;

/** Where people may be sent after sign-in: pages that this installation has, and nowhere else. */
@Injectable()
export class ReturnPaths {
  private sections: ReadonlySet<string> | undefined;

  constructor(@Inject(DeclaredRoutes) private readonly routes: Pick<DeclaredRoutes, 'all'>) {}

  /** `path` when it leads to one of our pages, else the front page. */
  safe(path: unknown): string {
    if (typeof path !== 'string' || path.length > 500 || !PLAIN.test(path) || path.includes('..')) return '/';
    this.sections ??= this.sectionsOfPages();
    return this.sections.has(sectionOf(path)) ? path : '/';
  }

  /** The sign-in page with the way back to `path`, where that is worth coming back to. */
  signInFor(path: unknown): string {
    const safe = this.safe(path);
    return safe === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(safe)}`;
  }

  private sectionsOfPages(): ReadonlySet<string> {
    const pages = this.routes
      .all()
      .filter(({ method, isPublic, path }) => method === 'GET' && !isPublic && sectionOf(path) !== 'api');
    return new Set(pages.map(({ path }) => sectionOf(path)));
  }
}

const sectionOf = (path: string): string => /^\/([^/?]*)/.exec(path)?.[1] ?? '';
