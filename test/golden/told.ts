import { CONTEXTS } from '#installation';
import type { Names } from '#kernel';

/** Names where nobody can be looked up. */
export const NOBODY: Names = {
  organisation: () => 'an organisation',
  service: () => 'a service',
  member: () => 'a member',
  person: () => 'the person referred',
};

/** The sentence in which each type of event is told, from all contexts. */
export const sentences = Object.assign({}, ...CONTEXTS.map(({ sentences: some }) => some)) as Record<
  string,
  (data: object, names: Names) => string
>;
