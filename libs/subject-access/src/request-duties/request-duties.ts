import { Duties, dutyOf, type Duty, type DutyTeller, type SignedIn } from '#access';
import { counted } from '#kernel';
import { Injectable } from '@nestjs/common';
import { RequestReader } from '../register/requests.reader.js';

/** Requests for access without an answer, for the front page of those who answer them. */
@Injectable()
export class RequestDuties implements DutyTeller {
  readonly role = 'governance-lead';

  constructor(
    duties: Duties,
    private readonly requests: RequestReader,
  ) {
    duties.register(this);
  }

  async tell(signed: SignedIn): Promise<readonly Duty[]> {
    const waiting = await this.requests.waiting(signed);
    return dutyOf(waiting, `${counted(waiting.count, 'request')} for access`, '/subject-access');
  }
}
