import { Duties, type Duty, type DutyTeller, type SignedIn } from '#access';
import { addDays, labelOf } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '../directory.reader.js';
import { ACCREDITATIONS } from '../domain/organisation.events.js';
import { SOON_DAYS } from '../record-accreditation/accreditation.view.js';

/** Of more than so many, the nearest are told. */
const MOST = 10;

/** Accreditations that run out soon or have run out, for the front page of commissioners: public facts, as everything in the directory is. */
@Injectable()
export class AccreditationDuties implements DutyTeller {
  readonly role = 'commissioner';

  constructor(
    duties: Duties,
    private readonly directory: DirectoryReader,
  ) {
    duties.register(this);
  }

  async tell({ today }: Pick<SignedIn, 'today'>): Promise<readonly Duty[]> {
    const expiring = await this.directory.accreditationsExpiring(addDays(today, SOON_DAYS), MOST);
    return expiring.map(({ organisationId, organisationName, accreditation, expiresOn: dueOn }) => ({
      text: `${organisationName}: ${labelOf(ACCREDITATIONS, accreditation)} ${dueOn < today ? 'ran' : 'runs'} out`,
      href: `/directory/organisations/${organisationId}`,
      dueOn,
    }));
  }
}
