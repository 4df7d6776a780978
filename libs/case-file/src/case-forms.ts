import { answerForm, type FormToAnswer } from '#access';
import type { Appended } from '#event-store';
import { CommandGateway } from '#projections';
import type { Accepted } from '#web';
import { Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { caseFileRules } from './case-file.rules.js';

/** A form of a case's page as it was posted, and what is to become of it. */
export interface CaseFormToAnswer<Form extends object> extends Omit<FormToAnswer<Form>, 'carryOut' | 'rules'> {
  /** The message that the form stands for. */
  readonly command: (accepted: Accepted<Form>) => Command<Appended>;
  /** The field that each rule of the case file concerns. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What all forms of a case's pages do alike. */
@Injectable()
export class CaseForms {
  constructor(private readonly gateway: CommandGateway) {}

  /** Carries out the command and answers as `answerForm` does. */
  carryOut<Form extends object>({ command, fields, ...posted }: CaseFormToAnswer<Form>): Promise<void> {
    return answerForm({
      ...posted,
      carryOut: (accepted) => this.gateway.execute(command(accepted)),
      rules: { fields, texts: caseFileRules },
    });
  }
}
