import { answerForm, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { EventStore, load } from '#event-store';
import { CommandGateway } from '#projections';
import type { Refused, Submission } from '#web';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { referralDecider } from '../domain/referral.decider.js';
import { referralStream } from '../domain/referral.stream.js';
import { mayFollow } from '../domain/steps-allowed.policies.js';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { stepForm } from '../referral-page/step-form.view.js';
import { ReferralSteps } from '../referral-steps.js';
import { referralsRules } from '../referrals.rules.js';
import { sendStep } from '../send-step.js';
import type { StepDefinition } from './step-definition.js';
import { StepFacts } from './step-facts.js';
import { TakeStep } from './take-step.command.js';

const TEMPLATE = 'referrals/src/step/step.njk';

interface Asked {
  readonly id: string;
  readonly signed: SignedIn;
  readonly res: Response;
}

interface Answered<Form extends object> extends Asked {
  readonly req: Request;
  readonly submission: Submission<Form & { seenRevision: string }>;
}

interface Given<Form extends object> extends Asked {
  readonly form: Form;
  readonly seen: bigint;
  readonly commandId: string;
}

/** What the pages and the API of every step do alike. */
@Injectable()
export class StepPages {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
    private readonly store: EventStore,
    private readonly facts: StepFacts,
    private readonly services: DirectoryReader,
    private readonly steps: ReferralSteps,
  ) {}

  /** Shows the page; leads to the referral when the step is not one of its state. */
  async ask<Form extends object>(step: StepDefinition<Form>, asked: Asked, refused?: Refused): Promise<void> {
    const { id, signed, res } = asked;
    const open = await this.referrals.open(signed, step.action, id);
    if (refused === undefined && !mayFollow(step.type, open.entry.state)) return res.redirect(303, `/referrals/${id}`);
    const questions = await step.ask({ open, signed, facts: this.facts, services: this.services });
    res.render(TEMPLATE, { ...stepForm(open, refused), ...questions, path: step.path });
  }

  /** Takes what was posted: shows it again, carries it out, or says which rule stands against it. */
  async answer<Form extends object>(step: StepDefinition<Form>, answered: Answered<Form>): Promise<void> {
    const { id, signed, req, res, submission } = answered;
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision: seen, commandId }) =>
        this.carryOut(step, { id, signed, res, form, seen, commandId }),
      rules: { fields: step.fields, texts: referralsRules },
      show: (refused) => this.ask(step, { id, signed, res }, refused),
      done: submission.ok ? step.done(submission.form, signed) : '',
      next: step.next?.(submission.commandId) ?? `/referrals/${id}`,
    });
  }

  /** The same for an API client, who is told where the referral is now. */
  async take<Form extends object>(step: StepDefinition<Form>, given: Given<Form>): Promise<void> {
    const appended = await this.carryOut(step, given);
    const { state } = await load(this.store, referralDecider, referralStream(given.id));
    if (state.status !== 'NONE') sendStep(given.res, { referralId: given.id, state: state.status, appended });
  }

  private async carryOut<Form extends object>(step: StepDefinition<Form>, given: Given<Form>) {
    const { id: referralId, signed, form, seen: seenRevision, commandId } = given;
    const ground = { referralId, seenRevision, commandId, signed, facts: this.facts };
    if ('message' in step) return this.gateway.execute(step.message(form, ground));
    const { action, policyVersions } = step;
    await this.steps.mayTake({ referralId, action, signed });
    const details = await step.details(form, ground);
    return this.gateway.execute(
      new TakeStep({ referralId, action, details, seenRevision, commandId, signed, policyVersions }),
    );
  }
}
