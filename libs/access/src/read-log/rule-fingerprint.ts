import { createHash } from 'node:crypto';
import type { ActionRule } from '../domain/action-rule.js';

const KNOWN = new WeakMap<ActionRule, string>();

/** A fingerprint of an action's rule: whoever reads the log later can tell which rule it was, not only which action. */
export function fingerprintOf(rule: ActionRule): string {
  const known = KNOWN.get(rule);
  if (known !== undefined) return known;
  const fingerprint = createHash('sha256').update(JSON.stringify(rule)).digest('hex').slice(0, 12);
  KNOWN.set(rule, fingerprint);
  return fingerprint;
}
