import type { EntityManager } from 'typeorm';
import type { ActionRule, Resource } from '../domain/action-rule.js';
import { absent, decide, refusedByRows, type Decision } from '../domain/decide.js';
import type { Asker, Standings } from './standings.js';

/** A record in hand, with the answer whether it may be given. */
interface Decided<Loaded> {
  readonly decision: Decision;
  readonly loaded?: Loaded | undefined;
}

/**
 * Loads a record in the member's name and decides on it, in one transaction. What the row policies hide is loaded again in
 * nobody's name, only so that the read log can say why it was refused; what is absent takes the same way and the same
 * time. Rows that were hidden from the member are never given, whatever the decision says.
 */
export async function decidedRead<Loaded extends { readonly resource: Resource }>(
  tx: EntityManager,
  { standings, asker, action, rule }: { standings: Standings; asker: Asker; action: string; rule: ActionRule },
  load: (tx: EntityManager) => Promise<Loaded | undefined>,
): Promise<Decided<Loaded>> {
  await standings.enter(tx, asker);
  const seen = await load(tx);
  await standings.leave(tx);
  const loaded = seen ?? (await load(tx));
  if (!loaded) return { decision: absent(rule) };
  const { resource } = loaded;
  const standing = await standings.of(asker, resource.caseIds, tx);
  const decision = decide({ member: asker.member, rule, action, resource, standing });
  const isHidden = seen === undefined && decision.effect === 'allow';
  return { decision: isHidden ? refusedByRows(rule) : decision, loaded };
}
