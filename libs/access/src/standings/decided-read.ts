import type { EntityManager } from 'typeorm';
import type { ActionRule, Purpose, Resource } from '../domain/action-rule.js';
import { absent, decide, refusedByRows, type Decision } from '../domain/decide.js';
import { purposeOfRead } from '../signed-in/purpose-of-read.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import type { Standings } from './standings.js';

/** A record in hand, with the answer whether it may be given, and what it was asked for. */
interface Decided<Loaded> {
  readonly purpose: Purpose;
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
  {
    standings,
    asker,
    action,
    rule,
  }: { standings: Standings; asker: Pick<SignedIn, 'member' | 'now' | 'purposes'>; action: string; rule: ActionRule },
  load: (tx: EntityManager) => Promise<Loaded | undefined>,
): Promise<Decided<Loaded>> {
  await standings.enter(tx, asker);
  const seen = await load(tx);
  await standings.leave(tx);
  const loaded = seen ?? (await load(tx));
  if (!loaded) return { decision: absent(rule), purpose: purposeOfRead(asker, rule, []) };
  const { resource } = loaded;
  const purpose = purposeOfRead(asker, rule, resource.caseIds);
  const standing = await standings.of(asker, resource.caseIds, tx);
  const decision = decide({ member: asker.member, rule, action, resource, standing, purpose });
  const isHidden = seen === undefined && decision.effect === 'allow';
  return { decision: isHidden ? refusedByRows(rule) : decision, loaded, purpose };
}
