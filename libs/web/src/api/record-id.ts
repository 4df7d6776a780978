import { createParamDecorator, NotFoundException, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { UUID } from '../forms/plain-fields.js';

/** The UUID at `:name` in the address. Anything else is answered like a record that does not exist. */
export const RecordId = createParamDecorator<string>((name, context: ExecutionContext): string => {
  const id = String(context.switchToHttp().getRequest<Request>().params[name]).toLowerCase();
  if (!UUID.test(id)) throw new NotFoundException();
  return id;
});
