import { Injectable } from '@nestjs/common';
import { DeclaredRoutes, type DeclaredRoute } from '../route-actions/declared-routes.js';

/** Which addresses take a form that can be shown again: pages whose POST is checked by a `SubmissionPipe`. */
@Injectable()
export class FormAddresses {
  private routes: readonly DeclaredRoute[] | undefined;

  constructor(private readonly declared: DeclaredRoutes) {}

  /** Whether a form can be sent to this address, its query string included, and shown again there. */
  has(address: string): boolean {
    this.routes ??= this.declared
      .all()
      .filter(({ method, takesForm, isPublic }) => method === 'POST' && takesForm && !isPublic);
    const [path = ''] = address.split('?');
    return address.length <= 500 && this.routes.some((route) => fits(route.path, path));
  }
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(':') ? /^[\w.~-]+$/.test(given[at] ?? '') : part === given[at]))
  );
}
