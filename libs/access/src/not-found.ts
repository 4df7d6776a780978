import { NotFoundException } from '@nestjs/common';

/** There is no such thing, or none that this member may see: nobody can tell which (security §1.3, I5). Becomes a 404. */
export class NotFound extends NotFoundException {
  constructor() {
    super('Not found');
    this.name = 'NotFound';
  }
}
