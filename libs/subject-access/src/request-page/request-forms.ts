import { answerForm, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { CommandGateway } from '#projections';
import type { Accepted, Submission } from '#web';
import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { REQUEST_TEMPLATE, requestView } from './request.view.js';

/** A form of the page of a request as it was posted, and what is to become of it. */
export interface PostedStep<Form extends object> {
  readonly req: Request;
  readonly res: Response;
  readonly signed: SignedIn;
  readonly requestId: string;
  readonly submission: Submission<Form>;
  /** The message that the form stands for. */
  readonly command: (accepted: Accepted<Form>) => Command<Appended>;
  /** What is said on the next page, without personal data. */
  readonly done: string;
}

/** What all forms on the page of a request do alike. */
@Injectable()
export class RequestForms {
  constructor(
    private readonly requests: RequestReader,
    private readonly gateway: CommandGateway,
  ) {}

  /** Answers with 303 to the page of the request, or with 422 and the form for fields that are wrong. Throws what the command throws. */
  async carryOut<Form extends object>(posted: PostedStep<Form>): Promise<void> {
    const { req, res, signed, requestId, submission } = posted;
    await answerForm({
      req,
      res,
      submission,
      carryOut: (accepted) => this.gateway.execute(posted.command(accepted)),
      show: async (refused) => {
        const request = await this.requests.open(signed, requestId);
        res.render(REQUEST_TEMPLATE, requestView(request, signed, refused));
      },
      done: posted.done,
      next: `/subject-access/${requestId}`,
    });
  }
}
