import type { Appended } from '#event-store';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectionsBehind } from './projections-behind.js';

/** The way in for commands from pages and API: what is shown next contains what the command did. */
@Injectable()
export class CommandGateway {
  private readonly logger = new Logger(CommandGateway.name);

  constructor(
    private readonly commands: CommandBus,
    private readonly projections: ProjectionRunner,
  ) {}

  /**
   * Carries the command out and gives the handler's answer once every projection's rows contain it. Throws what the
   * handler throws. Projections that are behind do not make it fail: the command is done, whatever is shown next.
   */
  async execute<Answer extends Appended>(command: Command<Answer>): Promise<Answer> {
    const appended = await this.commands.execute(command);
    try {
      await this.projections.waitFor(appended.position);
    } catch (behind) {
      if (!(behind instanceof ProjectionsBehind)) throw behind;
      this.logger.warn(behind.message);
    }
    return appended;
  }
}
