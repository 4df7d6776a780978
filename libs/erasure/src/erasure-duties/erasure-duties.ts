import { Duties, dutyOf, type Duty, type DutyTeller, type SignedIn } from '#access';
import { counted } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

/** Requests for erasure that have not ended, for the front page of those who decide them. */
@Injectable()
export class ErasureDuties implements DutyTeller {
  readonly role = 'governance-lead';

  constructor(
    duties: Duties,
    private readonly erasures: ErasureReader,
  ) {
    duties.register(this);
  }

  async tell(signed: SignedIn): Promise<readonly Duty[]> {
    const waiting = await this.erasures.waiting(signed);
    return dutyOf(waiting, `${counted(waiting.count, 'request')} for erasure`, '/erasures');
  }
}
