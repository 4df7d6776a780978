/** An event as a writer proposes it. */
export interface ProposedRecord {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A place in `$all`: events of one transaction share the commit, each has its own prepare. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the server keeps it. */
export interface KurrentRecord extends ProposedRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly place: Place;
  /** Milliseconds since 1970, by the server's clock. */
  readonly created: number;
}

/** What goes to one stream; `expected` is a revision, or -1 for no stream, -2 for any, -4 for one that exists. */
export interface StreamWrite {
  readonly stream: string;
  readonly expected: bigint;
  readonly records: readonly ProposedRecord[];
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly revisions: readonly bigint[]; readonly place: Place }
  | { readonly kind: 'conflict'; readonly stream: string; readonly expected: bigint; readonly actual: bigint }
  | { readonly kind: 'too-large'; readonly size: number };

/** The server's default for one append, in bytes. */
export const MAX_APPEND_SIZE = 1024 * 1024;
/** Room that a record takes in the log beside its bytes: positions are offsets, so they have holes. */
const RECORD_OVERHEAD = 117n;

export const compare = (a: Place, b: Place): number => Number(a.commit - b.commit || a.prepare - b.prepare);

/** A server's log: one order for everything, revisions per stream, and the server's rules for a write that comes again. */
export class KurrentLog {
  readonly records: KurrentRecord[] = [];
  private readonly streams = new Map<string, KurrentRecord[]>();
  private readonly listeners = new Set<() => void>();
  private offset = 0n;

  constructor(private readonly now: () => number = Date.now) {}

  /** All of it or nothing. A write whose events are there already, where they were expected to go, succeeds again. */
  write(writes: readonly StreamWrite[]): WriteOutcome {
    const size = writes.flatMap(({ records }) => records).reduce((sum, record) => sum + sizeOf(record), 0);
    if (size > MAX_APPEND_SIZE) return { kind: 'too-large', size };
    const repeated = writes.filter((write) => this.isRepeat(write));
    if (repeated.length === writes.length) return this.outcomeAgain(writes);
    const refused = writes.find((write) => !this.isAsExpected(write));
    if (refused) {
      const { stream, expected } = refused;
      return { kind: 'conflict', stream, expected, actual: this.revisionOf(stream) };
    }
    return this.store(writes);
  }

  stream(name: string): readonly KurrentRecord[] {
    return this.streams.get(name) ?? [];
  }

  /** Calls `listener` after every write; gives the way to stop. */
  onWrite(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Takes events away as a scavenge after a truncation does, or puts others in their place: for specs of damage. */
  damage(change: (record: KurrentRecord) => KurrentRecord | undefined): void {
    const kept = this.records.flatMap((record) => change(record) ?? []);
    this.records.splice(0, this.records.length, ...kept);
    for (const [name, records] of this.streams)
      this.streams.set(
        name,
        records.flatMap((record) => change(record) ?? []),
      );
  }

  private isAsExpected({ stream, expected }: StreamWrite): boolean {
    const actual = this.revisionOf(stream);
    if (expected === -2n) return true;
    return expected === -4n ? actual >= 0n : actual === expected;
  }

  /** Whether the same events stand right after the revision that they were expected to follow. */
  private isRepeat({ stream, expected, records }: StreamWrite): boolean {
    const there = this.stream(stream);
    const first = expected < -1n ? there.findIndex(({ id }) => id === records[0]?.id) : Number(expected) + 1;
    return first >= 0 && records.every(({ id }, index) => there[first + index]?.id === id);
  }

  private outcomeAgain(writes: readonly StreamWrite[]): WriteOutcome {
    const last = writes.map(({ stream, records }) => {
      const id = records.at(-1)?.id;
      return this.stream(stream).find((record) => record.id === id);
    });
    const places = last.flatMap((record) => record?.place ?? []).sort(compare);
    return {
      kind: 'written',
      revisions: last.map((record) => record?.revision ?? -1n),
      place: places.at(-1) ?? { commit: 0n, prepare: 0n },
    };
  }

  private store(writes: readonly StreamWrite[]): WriteOutcome {
    const created = this.now();
    const placed = writes.flatMap(({ stream, records }) =>
      records.map((record) => ({ ...record, stream, created, prepare: this.take(sizeOf(record)) })),
    );
    const commit = writes.length > 1 ? this.take(0) : undefined;
    for (const { prepare, ...record } of placed) this.add({ ...record, place: { commit: commit ?? prepare, prepare } });
    for (const listener of this.listeners) queueMicrotask(listener);
    const place = this.records.at(-1)?.place ?? { commit: 0n, prepare: 0n };
    return { kind: 'written', revisions: writes.map(({ stream }) => this.revisionOf(stream)), place };
  }

  private add(record: Omit<KurrentRecord, 'revision'>): void {
    const stored = { ...record, revision: this.revisionOf(record.stream) + 1n };
    this.records.push(stored);
    const stream = this.streams.get(record.stream) ?? [];
    stream.push(stored);
    this.streams.set(record.stream, stream);
  }

  private take(size: number): bigint {
    const place = this.offset;
    this.offset += BigInt(size) + RECORD_OVERHEAD;
    return place;
  }

  private revisionOf(stream: string): bigint {
    return this.stream(stream).at(-1)?.revision ?? -1n;
  }
}

function sizeOf({ data, metadata, type }: ProposedRecord): number {
  return data.length + metadata.length + type.length * 2;
}
