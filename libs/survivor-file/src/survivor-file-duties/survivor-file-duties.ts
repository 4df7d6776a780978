import { Duties, dutyOf, type Duty, type DutyTeller, type SignedIn } from '#access';
import { counted } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MySurvivorFiles } from '../my-survivor-files/my-survivor-files.query.js';

const FILES = '/survivor-files';

/** What waits in the files of an advocate, for their front page: numbers and days, and nothing of whose files they are. */
@Injectable()
export class SurvivorFileDuties implements DutyTeller {
  readonly role = 'survivor-advocate';

  constructor(
    duties: Duties,
    private readonly files: MySurvivorFiles,
  ) {
    duties.register(this);
  }

  async tell(signed: SignedIn): Promise<readonly Duty[]> {
    const { steps, ways } = await this.files.waiting(signed);
    return [
      ...dutyOf(steps, `${counted(steps.count, 'step')} of safety incidents to do`, FILES),
      ...dutyOf(ways, `${counted(ways.count, 'safe way')} to be confirmed again`, FILES),
    ];
  }
}
