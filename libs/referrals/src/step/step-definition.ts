import type { SignedIn } from '#access';
import type { DirectoryReader } from '#directory';
import type { Appended } from '#event-store';
import type { Command } from '@nestjs/cqrs';
import type { ReferralStepCommand } from '../domain/referral.commands.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import type { ReferralAction } from '../referrals.actions.js';
import type { StepFacts } from './step-facts.js';
import type { StepQuestions } from './step-questions.js';

type WithoutWho<Command> = Command extends unknown ? Omit<Command, 'at' | 'by'> : never;

/** A command as far as a form says it: who gives it, and when, is known of whoever is signed in. */
export type StepDetails = WithoutWho<ReferralStepCommand>;

/** What a step is about, while a form becomes a command. */
export interface StepGround {
  readonly referralId: string;
  readonly seenRevision: bigint;
  readonly commandId: string;
  readonly signed: SignedIn;
  readonly facts: StepFacts;
}

/** What a page of a step knows when it asks. */
export interface AskGround {
  readonly open: OpenReferral;
  readonly signed: SignedIn;
  readonly facts: StepFacts;
  /** The public directory. */
  readonly services: DirectoryReader;
}

/** How a sound form becomes something to do: a command on this one referral, or a message of its own where it writes more. */
type StepMeaning<Form extends object> =
  | { readonly details: (form: Form, ground: StepGround) => StepDetails | Promise<StepDetails> }
  | { readonly message: (form: Form, ground: StepGround) => Command<Appended> };

/** One step with a referral that somebody takes by a form: on a page of its own, and by the API. */
export type StepDefinition<Form extends object> = StepMeaning<Form> & {
  readonly type: ReferralStepCommand['type'];
  readonly action: ReferralAction;
  /** The last part of its page's address. */
  readonly path: string;
  /** What the page asks, and what follows. */
  readonly ask: (ground: AskGround) => StepQuestions | Promise<StepQuestions>;
  /** The rules that are about one field of the form. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is said when it is done: what happens next, and by when. */
  readonly done: (form: Form, signed: SignedIn) => string;
  /** Versions of further policies that it rests on. */
  readonly policyVersions?: Readonly<Record<string, string>>;
  /** The page that comes next, when it is not the referral's own. */
  readonly next?: (commandId: string) => string;
};
