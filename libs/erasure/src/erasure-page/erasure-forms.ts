import { answerForm, type FormToAnswer, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { CommandGateway } from '#projections';
import type { Accepted } from '#web';
import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
import { ERASURE_TEMPLATE, erasureView } from './erasure.view.js';

/** A form of the page of an erasure as it was posted, and what is to become of it. */
export interface ErasureFormToAnswer<Form extends object> extends Omit<
  FormToAnswer<Form>,
  'carryOut' | 'show' | 'next'
> {
  readonly signed: SignedIn;
  readonly erasureId: string;
  /** The message that the form stands for. */
  readonly command: (accepted: Accepted<Form>) => Command<Appended>;
}

/** What all forms on the page of an erasure do alike. */
@Injectable()
export class ErasureForms {
  constructor(
    private readonly erasures: ErasureReader,
    private readonly gateway: CommandGateway,
  ) {}

  /** Carries out the command and answers as `answerForm` does, on the page of the erasure. */
  carryOut<Form extends object>({ signed, erasureId, command, ...posted }: ErasureFormToAnswer<Form>): Promise<void> {
    return answerForm({
      ...posted,
      carryOut: (accepted) => this.gateway.execute(command(accepted)),
      show: async (refused) => {
        const entry = await this.erasures.open(signed, erasureId);
        posted.res.render(ERASURE_TEMPLATE, erasureView(entry, signed, refused));
      },
      next: `/erasures/${erasureId}`,
    });
  }
}
