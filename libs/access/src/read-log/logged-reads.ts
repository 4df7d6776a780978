import { Injectable, Optional } from '@nestjs/common';
import { Database } from '#database';
import { RequestRefused } from '#web';
import type { EntityManager } from 'typeorm';
import { AccessOptions } from '../access-options.js';
import { absent, decideOnRole, type Decision } from '../domain/decide.js';
import type { Resource } from '../domain/action-rule.js';
import { masked, type Partition } from '../domain/field-mask.js';
import { digest } from '../digest.js';
import { NotFound } from '../not-found.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { Alarm } from '../alerts/alarm.js';
import { READING_LIMITS } from '../reading-pace/reading-limits.js';
import { ReadingPaused } from '../reading-pace/reading-paused.js';
import { purposeOfRead } from '../signed-in/purpose-of-read.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { decidedRead } from '../standings/decided-read.js';
import { Standings } from '../standings/standings.js';
import { ReadLogUnavailable } from './read-log-unavailable.js';
import { isRecordId, logRead, type Read, type Watched } from './read-log.js';
import { fingerprintOf } from './rule-fingerprint.js';

/** What a read of one record loaded: the record's relations, the value to give back, and the names of the fields in it. */
export interface LoadedRecord<Value> {
  readonly resource: Resource;
  readonly value: Value;
  readonly fields?: readonly string[];
  /**
   * The partition of each field of `value`: only those of the member's mask leave, and one that is not classified does
   * not. Without it the value is given whole.
   */
  readonly classes?: { readonly [Field in keyof Value]-?: Partition };
}

/** What a read of a list loaded: the ids of the records in it and the value to give back. */
export interface LoadedList<Value> {
  readonly ids: readonly string[];
  readonly value: Value;
}

/** What one transaction came to: what to log, and what to give back if the decision is to allow. */
interface Outcome<Value> {
  readonly read: Omit<Read, 'signed' | 'action'>;
  readonly value: Value | undefined;
  /** The row that was sent off to the log: settled before the commit is, which goes the same way behind it. */
  readonly logging?: Promise<Watched>;
}

/**
 * The only way to read case data: load, decide, log and commit in one transaction, and only then give it back. No
 * committed row in the read log, no read. An action whose rule says `log: 'none'` is decided in the same way and leaves no row.
 */
@Injectable()
export class LoggedReads {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionCatalogue,
    private readonly options: AccessOptions,
    private readonly standings: Standings,
    @Optional() private readonly alarm?: Alarm,
  ) {}

  /**
   * Reads one record. Throws `NotFound` when it is absent or refused (both leave a row), `ReadLogUnavailable` when it
   * cannot be logged.
   */
  async one<Value>(
    signed: SignedIn,
    action: string,
    record: { readonly kind: string; readonly id: string },
    load: (tx: EntityManager) => Promise<LoadedRecord<Value> | undefined>,
  ): Promise<Value> {
    const rule = this.actions.ruleOf(action);
    return this.logged(signed, action, async (tx) => {
      const by = { standings: this.standings, asker: signed, action, rule };
      const { decision, loaded, purpose } = isRecordId(record.id)
        ? await decidedRead(tx, by, load)
        : { decision: absent(rule), loaded: undefined, purpose: purposeOfRead(signed, rule, []) };
      const fields = decision.effect === 'allow' ? (loaded?.fields ?? []) : [];
      const value = loaded && givenOf(loaded, decision.obligations.fieldMask);
      return { read: { resource: { ...loaded?.resource, ...record }, decision, fields, purpose }, value };
    });
  }

  /**
   * Reads a list. `load`'s own SQL shows only what the member may see. `query` is what was searched for, kept as a keyed
   * digest only. Throws `NotFound` when the role may not, `ReadLogUnavailable` when it cannot be logged.
   */
  async many<Value>(
    signed: SignedIn,
    action: string,
    list: { readonly kind: string; readonly query?: string },
    load: (tx: EntityManager) => Promise<LoadedList<Value>>,
  ): Promise<Value> {
    const rule = this.actions.ruleOf(action);
    const purpose = purposeOfRead(signed, rule, []);
    const decision = decideOnRole({ member: signed.member, rule, action, purpose });
    const queryDigest = list.query === undefined ? undefined : digest(this.options.secret, 'query', list.query);
    return this.logged(signed, action, async (tx) => {
      await this.standings.enter(tx, signed);
      const loaded = decision.effect === 'allow' ? await load(tx) : undefined;
      const returnedIds = loaded?.ids ?? [];
      return {
        read: { resource: { kind: list.kind }, decision, purpose, returnedIds, queryDigest },
        value: loaded?.value,
      };
    });
  }

  private async logged<Value>(
    signed: SignedIn,
    action: string,
    read: (tx: EntityManager) => Promise<Outcome<Value>>,
  ): Promise<Value> {
    const rule = this.actions.ruleOf(action);
    const { log } = rule;
    const asked = { signed, action, rule: fingerprintOf(rule) };
    const outcome = await this.committed(async (tx) => {
      const found = await read(tx);
      if (log === 'none') return found;
      const limits = log === 'case' ? (this.options.readingLimits ?? READING_LIMITS) : undefined;
      return { ...found, logging: sentOff(logRead(tx, { ...asked, ...found.read }, limits)) };
    });
    const watched = await outcome.logging; // without its row the commit was of nothing, and this throws
    if (watched?.alerts) this.alarm?.ring();
    if (watched?.pace) throw new ReadingPaused(watched.pace);
    if (outcome.read.decision.effect === 'refuse') throw refusalOf(outcome.read.decision);
    return outcome.value as Value; // allowed only once it was loaded
  }

  /** A transaction whose work was done but which could not be committed has lost its row of the read log. */
  private async committed<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    let isWorkDone = false;
    try {
      return await this.database.tx(async (tx) => {
        const result = await work(tx);
        isWorkDone = true;
        return result;
      });
    } catch (error) {
      throw isWorkDone ? new ReadLogUnavailable(error) : error;
    }
  }
}

/**
 * Not waited for here but by whoever has it: the commit is on its way behind the row while the row is being written. One
 * connection answers in the order in which it was asked, and a commit behind a row that failed undoes the transaction.
 */
function sentOff<Result>(logging: Promise<Result>): Promise<Result> {
  logging.catch(() => undefined);
  return logging;
}

/** What of a loaded record leaves: the serialiser before every page and every API. */
function givenOf<Value>({ value, classes }: LoadedRecord<Value>, mask: readonly Partition[]): Value {
  if (!classes || typeof value !== 'object' || value === null) return value;
  return masked(value, { ...classes }, mask) as Value;
}

/** Nothing was found; or, of a case that may be known of, whom to ask (security §2.2). */
const refusalOf = ({ contact }: Decision): Error =>
  contact === undefined
    ? new NotFound()
    : new RequestRefused('forbidden', `This case is restricted. To ask about it, write to ${contact}.`);
