import { Duties, dutyOf, type Duty, type DutyTeller, type SignedIn } from '#access';
import { counted } from '#kernel';
import { Injectable } from '@nestjs/common';
import { RectificationReader } from '../register/rectifications.reader.js';

/** Requests to have something put right that have no answer, for the front page of those who decide them. */
@Injectable()
export class RectificationDuties implements DutyTeller {
  readonly role = 'governance-lead';

  constructor(
    duties: Duties,
    private readonly requests: RectificationReader,
  ) {
    duties.register(this);
  }

  async tell(signed: SignedIn): Promise<readonly Duty[]> {
    const waiting = await this.requests.waiting(signed);
    return dutyOf(waiting, `${counted(waiting.count, 'request')} to have something put right`, '/rectifications');
  }
}
