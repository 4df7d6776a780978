import { signedIn, type SignedIn } from '#access';
import type { EventStore } from '#event-store';
import { londonInstant, type IsoDate } from '#kernel';
import type { Command } from '@nestjs/cqrs';
import { demoId } from './demo-id.js';
import { DEMO_MEMBERS, type DemoMemberKey } from './members.js';

/** What a step may look at when its turn comes. */
export interface Stage {
  readonly commandId: string;
  /** The actor, at the time of the step. */
  readonly signed: SignedIn;
  /** The revision of a stream now: what the actor has on the screen. */
  revisionOf(stream: string): Promise<bigint>;
}

/** Makes the message of one step. The command id is the same on every machine, so what the step makes is too. */
export type Step = (stage: Stage) => Command<unknown> | Promise<Command<unknown>>;

/** One step of a story: who took it and when. */
export interface Scene {
  readonly now: Date;
  readonly member: DemoMemberKey;
  readonly name: string;
  readonly step: Step;
  /** The name of the step that leaves the event by which one knows that this one was taken: mostly its own. */
  readonly provenBy: string;
}

/**
 * Collects the dated steps of several stories, which are told one after the other but happened side by side: the log
 * only ever goes forwards in time.
 */
export class Script {
  private readonly scenes: Scene[] = [];
  private now = new Date(0);
  private member: DemoMemberKey = 'verity';

  /** From now on it is `date` at `time` (wall clock in England) and `member` acts. */
  at(date: IsoDate, time: string, member: DemoMemberKey): this {
    return this.atInstant(londonInstant(date, time), member);
  }

  /** From now on it is `now` and `member` acts. */
  atInstant(now: Date, member: DemoMemberKey): this {
    this.now = now;
    this.member = member;
    return this;
  }

  /**
   * Adds one step. `name` tells it from all others of all stories; throws when it does not. A step that leaves no event
   * names the later one that shows it was taken.
   */
  does(name: string, step: Step, provenBy = name): this {
    if (this.scenes.some((scene) => scene.name === name)) throw new Error(`Two steps are called ${name}`);
    this.scenes.push({ now: this.now, member: this.member, name, step, provenBy });
    return this;
  }

  /** All steps up to and including `until`, in the order in which they happened; those of one minute as they were told. */
  inOrder(until: Date): readonly Scene[] {
    const past = this.scenes.filter(({ now }) => now <= until);
    return past.sort((one, other) => one.now.getTime() - other.now.getTime());
  }
}

/** The command id of the step `name`: ids of what the step makes derive from it. */
export function commandIdOf(name: string): string {
  return demoId('step', name);
}

/** What the step of `scene` has at hand. */
export function stageOf({ now, member, name }: Scene, store: EventStore): Stage {
  const { id: memberId, name: memberName, role, organisation } = DEMO_MEMBERS[member];
  const { id: organisationId, name: organisationName, type: organisationType } = organisation;
  const actor = { memberId, name: memberName, role, organisationId, organisationName, organisationType };
  const correlationId = demoId('request', name);
  return {
    commandId: commandIdOf(name),
    signed: signedIn({ member: actor, channel: 'cli', correlationId, now }),
    async revisionOf(stream) {
      let revision = -1n;
      for await (const event of store.readStream(stream)) revision = event.revision;
      return revision;
    },
  };
}
