import { LoggedReads, type SignedIn } from '#access';
import { load } from '#event-store';
import { withTombstone } from '#kernel';
import { Injectable } from '@nestjs/common';
import { WITHHELD } from './domain/locating.js';
import { survivorFileDecider } from './domain/survivor-file.decider.js';
import type { OpenSurvivorFile } from './domain/survivor-file.state.js';
import { survivorFileStream } from './domain/survivor-file.stream.js';
import { survivorFileResource, type survivorFileActions } from './survivor-file.actions.js';
import { SurvivorEventStore } from './survivor-ports.js';
import { tombstonesOfFile, type ToldOfFile } from './tombstones.reader.js';

/** A file as somebody may see it, and the revision that it was read at. */
export interface ReadSurvivorFile {
  readonly file: OpenSurvivorFile;
  readonly revision: bigint;
  /** What to read where something of it was erased. */
  readonly told: ToldOfFile;
}

/** The classes of the fields that an action gives: for the read log, beside who read and why. */
const GIVEN: Readonly<Partial<Record<keyof typeof survivorFileActions, readonly string[]>>> = {
  'survivor-file:read': ['personal', 'special'],
  'survivor-file:locate': ['locating', 'personal'],
};

/** A file read to reach the survivor holds where they are; audit is given that something was recorded, which is not theirs. */
const classOf = (action: keyof typeof survivorFileActions, isMasked: boolean) =>
  isMasked ? 'A' : action === 'survivor-file:locate' ? 'L' : 'V';

/** Reads survivor files, one row in the read log for each, and gives each role what it may see. */
@Injectable()
export class SurvivorFiles {
  constructor(
    private readonly store: SurvivorEventStore,
    private readonly reads: LoggedReads,
  ) {}

  /** Throws `NotFound` when it is absent or refused, which look the same. */
  open(signed: SignedIn, action: keyof typeof survivorFileActions, survivorFileId: string): Promise<ReadSurvivorFile> {
    return this.reads.one(signed, action, { kind: 'survivor-file', id: survivorFileId }, async () => {
      const { state, revision } = await load(this.store, survivorFileDecider, survivorFileStream(survivorFileId));
      const resource = survivorFileResource(state, signed);
      if (!resource || state.status === 'none') return undefined;
      const isMasked = signed.member.role === 'auditor';
      const fields = isMasked ? ['personal'] : (GIVEN[action] ?? []);
      const partition = classOf(action, isMasked);
      const told = await tombstonesOfFile(this.store, survivorFileId);
      const file = withTombstone(isMasked ? masked(state) : state, told.file);
      const classes = { file: partition, revision: partition, told: partition } as const;
      return { resource, value: { file, revision, told }, fields, classes };
    });
  }
}

/** What audit sees: that something was recorded and when, and nothing of what the survivor said (domain §1.3). */
function masked(file: OpenSurvivorFile): OpenSurvivorFile {
  return { ...file, wishes: file.wishes.map((wish) => ({ ...wish, wish: WITHHELD })) };
}
