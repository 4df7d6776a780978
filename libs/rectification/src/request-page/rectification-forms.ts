import { answerForm, type FormToAnswer, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { CommandGateway } from '#projections';
import type { Accepted } from '#web';
import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { RectificationReader } from '../register/rectifications.reader.js';
import { RECTIFICATION_TEMPLATE, rectificationView } from './rectification.view.js';

/** A form of the page of a request as it was posted, and what is to become of it. */
export interface RectificationFormToAnswer<Form extends object> extends Omit<
  FormToAnswer<Form>,
  'carryOut' | 'show' | 'next'
> {
  readonly signed: SignedIn;
  readonly rectificationId: string;
  /** The message that the form stands for. */
  readonly command: (accepted: Accepted<Form>) => Command<Appended>;
}

/** What all forms on the page of a request do alike. */
@Injectable()
export class RectificationForms {
  constructor(
    private readonly requests: RectificationReader,
    private readonly gateway: CommandGateway,
  ) {}

  /** Carries out the command and answers as `answerForm` does, on the page of the request. */
  carryOut<Form extends object>(toAnswer: RectificationFormToAnswer<Form>): Promise<void> {
    const { signed, rectificationId, command, ...posted } = toAnswer;
    return answerForm({
      ...posted,
      carryOut: (accepted) => this.gateway.execute(command(accepted)),
      show: async (refused) => {
        const request = await this.requests.open(signed, rectificationId);
        posted.res.render(RECTIFICATION_TEMPLATE, rectificationView(request, signed, refused));
      },
      next: `/rectifications/${rectificationId}`,
    });
  }
}
