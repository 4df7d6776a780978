import { ServiceUnavailableException } from '@nestjs/common';

/** The read could not be logged, so it was not answered. Becomes a 503; says nothing of what was asked for. */
export class ReadLogUnavailable extends ServiceUnavailableException {
  constructor(cause: unknown) {
    super('The read log cannot be written', { cause });
    this.name = 'ReadLogUnavailable';
  }
}
