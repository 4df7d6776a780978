import type { Database } from '#database';
import { newId, runDecider, systemContext, type EventStore, type RecordedEvent } from '#event-store';
import type { BlindDigests, BlindIndex } from '#vault';
import { EXACT, marksOf } from '../domain/identity-marks.js';
import type { Identities, IdentifiedInCases } from '../domain/identity.js';
import { memberDecider } from '../domain/member.decider.js';
import { memberStream } from '../domain/member.stream.js';
import { restrictionDecider } from '../domain/restriction.decider.js';
import { restrictionStream } from '../domain/restriction.stream.js';
import { identityOf } from './identity-of-stream.js';
import { IdentityIndex, type FoundAccounts, type FoundLikeness, type IndexSchema } from './likenesses.query.js';

/** What is compared, where its digests are, and by which key. */
export interface LikenessGround {
  readonly name: string;
  readonly database: Pick<Database, 'tx'>;
  readonly store: EventStore;
  readonly index: BlindIndex;
  readonly schema: IndexSchema;
  /** Whose identities are compared: members, and who stands in cases. */
  readonly identities: readonly Identities[];
  /** Whether accounts of one person are looked for, too: one watch of all is enough for that. */
  readonly findsAccounts: boolean;
}

const PAGE = 500;
/** What was erased is read again, and nothing is left to compare; the second time when no process has the key any more. */
const ERASED = ['SubjectKeyShredded', 'ErasureCompleted'];

/**
 * Follows the log and compares members with everybody who stands in a case, by keyed digests (security §2.3): a member who
 * is alike to one of them is held from the case, whether their organisation has a part in it yet or not. Where it stands is
 * kept with the digests; what is found is written before that moves on, and twice the same is once.
 */
export class LikenessWatch {
  readonly name: string;
  private readonly types: readonly string[];

  constructor(private readonly ground: LikenessGround) {
    this.name = ground.name;
    const told = ground.identities.flatMap(({ facts, cases = {}, joined = {} }) =>
      [facts, cases, joined].flatMap((sayings) => Object.keys(sayings)),
    );
    this.types = [...new Set([...told, ...ERASED])];
  }

  /** Compares everything up to the end of the log. Throws what the log or the database throws; then it is tried again. */
  async run(now: Date): Promise<void> {
    const digests = await this.ground.index.open();
    while (await this.step(digests, now));
  }

  /** Runs whenever something that is compared was written, until `signal` aborts; a failure is left to the next run of the job. */
  async follow(signal: AbortSignal, now: () => Date, report: (line: string) => void): Promise<void> {
    const after = await this.ground.store.head();
    for await (const _ of this.ground.store.subscribe({ after, types: this.types, signal }))
      await this.run(now()).catch((error: unknown) => {
        report(JSON.stringify({ job: this.name, error: error instanceof Error ? error.name : 'unknown' }));
      });
  }

  private step(digests: BlindDigests, now: Date): Promise<boolean> {
    const { database, store, schema } = this.ground;
    return database.tx(async (tx) => {
      const index = new IdentityIndex(tx, schema);
      const at = await index.place();
      const isOfKey = at.keyId === digests.keyId;
      if (!isOfKey) await index.empty();
      const after = isOfKey ? at.place : -1n;
      const page = await store.readAll({ after, max: PAGE, types: this.types });
      if (page.scannedTo === after && isOfKey) return false;
      const touched = await this.take(page.events, index, digests);
      for (const found of await index.likenesses(touched)) await this.hold(found, now);
      if (this.ground.findsAccounts) for (const found of await index.accounts(touched)) await this.link(found, now);
      await index.moveTo(page.scannedTo, digests.keyId);
      return true;
    });
  }

  /** Makes the digests of everybody of whom these events tell anew. Gives the ids of those people. */
  private async take(events: readonly RecordedEvent[], index: IdentityIndex, digests: BlindDigests): Promise<string[]> {
    const touched = new Map<string, { subjectId: string; of: Identities }>();
    const inCases = new Set<string>();
    for (const { type, stream, data } of events) {
      for (const of of this.ground.identities) {
        const erased = ERASED.includes(type) ? (data as { personId: string }).personId : undefined;
        const tells = Object.hasOwn(of.facts, type) || Object.hasOwn(of.joined ?? {}, type);
        const told = tells && stream.startsWith(`${of.category}-`) ? idIn(stream, of) : erased;
        if (told !== undefined) touched.set(`${of.category}-${told}`, { subjectId: told, of });
        const stands = of.cases && Object.hasOwn(of.cases, type) ? of.cases[type] : undefined;
        if (!stands) continue;
        const known = (stands as (from: unknown) => IdentifiedInCases)(data);
        await index.standsIn(known);
        inCases.add(known.subjectId);
      }
    }
    const seen = new Set<string>();
    for (const { subjectId, of } of touched.values()) {
      const { subjectIds, facts } = await identityOf(this.ground.store, subjectId, of);
      const marks = marksOf(facts);
      const kept = marks.map((mark) => ({ kind: mark.kind, digest: digests.digestOf(mark) }));
      for (const id of subjectIds) {
        if (marks.length === 0 && seen.has(id)) continue; // an id that is of another kind of record
        seen.add(id);
        await index.replace({ subjectId: id, kind: of.kind }, kept);
      }
    }
    return [...seen, ...inCases];
  }

  private async hold({ memberId, subjectId, caseId, alikeIn }: FoundLikeness, now: Date): Promise<void> {
    const strength = alikeIn.some((kind) => EXACT.includes(kind)) ? 'exact' : 'possible';
    const likenessId = newId(caseId, `likeness/${memberId}/${subjectId}/${strength}`);
    const likeness = { caseId, memberId, likenessId, strength, alikeIn, from: now.toISOString() } as const;
    const command = { type: 'Hold', likeness } as const;
    const decision = { decider: restrictionDecider, stream: restrictionStream(caseId), command };
    await runDecider(this.ground.store, decision, systemContext(newId(likenessId, 'hold'), now)); // the alert has the id itself
  }

  private async link({ memberId, otherMemberId, bySignIn }: FoundAccounts, now: Date): Promise<void> {
    const ground = bySignIn ? 'SIGN_IN' : 'IDENTITY';
    const command = { type: 'FindSamePerson', otherMemberId, ground } as const;
    const decision = { decider: memberDecider, stream: memberStream(memberId), command };
    await runDecider(this.ground.store, decision, systemContext(newId(memberId, `same-person/${otherMemberId}`), now));
  }
}

const idIn = (stream: string, { category }: Identities): string => stream.slice(category.length + 1);
