import { addFlash } from '#access';
import type { Appended } from '#event-store';
import { CommandGateway } from '#projections';
import { formAgainAfter, type Accepted, type Refused, type Submission } from '#web';
import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { caseFileRules } from './case-file.rules.js';

/** A form of a case's page as it was posted, and what is to become of it. */
export interface PostedForm<Form extends object> {
  readonly req: Request;
  readonly res: Response;
  readonly submission: Submission<Form>;
  /** The message that the form stands for. */
  readonly command: (accepted: Accepted<Form>) => Command<Appended>;
  /** The field that each rule concerns: its words are shown there instead of on a page that loses the form. */
  readonly fields: Readonly<Record<string, string>>;
  /** Shows the form again; the status is set already. */
  readonly show: (refused: Refused) => Promise<void>;
  /** What is said on the next page, without personal data. */
  readonly done: string;
  readonly next: string;
}

/** What all forms of a case's pages do alike: show again what is wrong, carry out what is right, and go on. */
@Injectable()
export class CaseForms {
  constructor(private readonly gateway: CommandGateway) {}

  /** Answers with 303 to `next`, with 422 for fields that are wrong, or with 409 for a rule that says no. */
  async carryOut<Form extends object>(posted: PostedForm<Form>): Promise<void> {
    const { req, res, submission, show } = posted;
    if (!submission.ok) {
      res.status(422);
      return show(submission);
    }
    try {
      await this.gateway.execute(posted.command(submission));
    } catch (broken) {
      const { form, commandId } = submission;
      const refused = formAgainAfter(broken, { form, commandId, fields: posted.fields, texts: caseFileRules });
      res.status(409);
      return show(refused);
    }
    addFlash(req, posted.done);
    res.redirect(303, posted.next);
  }
}
