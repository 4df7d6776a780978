import { SetMetadata } from '@nestjs/common';

/** The metadata keys that the guard and the check at start read. */
export const ACTION = 'sightline:action';
export const PUBLIC = 'sightline:public';

/** Declares which action a route handler is; the member's role must be in its rule. Every handler has this or `@Public`. */
export const Action = (name: string): MethodDecorator => SetMetadata(ACTION, name);

/** Declares that a route handler is for anybody: sign-in, health, text without case data. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
