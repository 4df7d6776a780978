import { ACCOMMODATION_TYPES, TENURES, type AccommodationType, type Tenure } from '#kernel';
import { CodeField, DateField, IdField, NumberField } from '#web';

/** Where the person stays: a kind of place and perhaps who provides it. There is no field for an address, and none is wanted. */
export class StartAccommodationForm {
  @CodeField(ACCOMMODATION_TYPES, { required: 'Select where the person stays' })
  type!: AccommodationType;

  @CodeField(TENURES, { required: 'Select by what right they stay there' })
  tenure!: Tenure;

  @DateField({ label: 'The day since when', required: 'Enter the day since when they stay there', notFuture: true })
  since!: string;

  @NumberField({ label: 'Weeks', min: 1, max: 520 })
  expectedStayWeeks?: number;

  @IdField({ label: 'The organisation' })
  organisationId?: string;
}
