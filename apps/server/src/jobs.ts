import type { Job } from '#jobs';
import { MissedDeadlines } from '#referrals';
import type { INestApplicationContext } from '@nestjs/common';

/** What has to be looked at as time passes. */
export function jobsOf(app: INestApplicationContext): readonly Job[] {
  return [app.get(MissedDeadlines, { strict: false })];
}
