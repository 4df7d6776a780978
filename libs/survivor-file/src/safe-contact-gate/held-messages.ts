import type { Way } from '#outbox';
import { newId, runDecider, systemContext } from '#event-store';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import type { SurvivorEventStore } from '../survivor-ports.js';

/** A message that the gate kept back, and the rule by which: never what it said. */
export interface HeldMessage {
  /** The message's key in the outbox. */
  readonly key: string;
  /** The file of the survivor it was for; absent where it was for somebody else. */
  readonly survivorFileId: string | undefined;
  readonly way: Way;
  readonly rule: string;
  readonly at: Date;
}

/** Where messages go that were kept back. */
export abstract class HeldMessages {
  abstract keep(message: HeldMessage): Promise<void>;
}

const NAMESPACE = '5f9a7e00-0000-5000-8000-00000000a7e0'; // any constant: it only makes ids of keys

/** Puts what was for a survivor before the file's advocates, once however often it is kept back; tells the rest to `report`. */
export class HeldForAdvocates extends HeldMessages {
  constructor(
    private readonly store: SurvivorEventStore,
    private readonly report: (line: string) => void,
  ) {
    super();
  }

  async keep({ key, survivorFileId, way, rule, at }: HeldMessage): Promise<void> {
    if (survivorFileId === undefined) return this.report(JSON.stringify({ keptBack: key, rule }));
    const messageId = newId(NAMESPACE, key);
    const command = { type: 'HoldMessage', messageId, way, rule, now: at } as const;
    const stream = survivorFileStream(survivorFileId);
    await runDecider(this.store, { decider: survivorFileDecider, stream, command }, systemContext(messageId, at));
  }
}
