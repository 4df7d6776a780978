import type { DemoMemberKey } from '#demo';
import type { Http } from './http.js';
import { Program, Visitor } from './visitors.js';

/** Everybody of the demonstration, signed in once and used by all tests of a file. */
export class Cast {
  private readonly visitors = new Map<DemoMemberKey, Promise<Visitor>>();
  private readonly programs = new Map<DemoMemberKey, Promise<Program>>();

  constructor(private readonly http: Http) {}

  visitor(key: DemoMemberKey): Promise<Visitor> {
    return once(this.visitors, key, () => Visitor.signedIn(this.http, key));
  }

  program(key: DemoMemberKey): Promise<Program> {
    return once(this.programs, key, () => Program.of(this.http, key));
  }
}

function once<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
