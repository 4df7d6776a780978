import { ACCOMMODATION_TYPES, NEEDS, type AccommodationType, type Need } from '#kernel';
import { CodeField, CodesField, NumberField } from '#web';

/** What the service should know of the person's situation. */
export class PersonSectionForm {
  @CodesField(NEEDS)
  needs!: Need[];

  @CodeField(ACCOMMODATION_TYPES)
  accommodationType?: AccommodationType | undefined;

  @NumberField({ label: 'The number of weeks', min: 0, max: 520 })
  expectedStayWeeks?: number | undefined;
}
