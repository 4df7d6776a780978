import { CodeField, LongTextField, NumberField, TextField } from '#web';
import type { ServiceDetails } from './domain/service.decider.js';
import { DELIVERIES, type Delivery } from './domain/service.events.js';

/** What an entry says of a service. Nothing in it leads to a place or to a member of staff. */
export class ServiceDetailsForm {
  @TextField({ label: 'The name', required: 'Enter the name of the service', max: 120, noContactDetails: true })
  name!: string;

  @LongTextField({
    label: 'The summary',
    required: 'Enter in a few sentences what the service does and for whom',
    max: 1_000,
    noContactDetails: true,
  })
  summary!: string;

  @TextField({
    label: 'The areas',
    required: 'Enter at least one area, like Wexcombe',
    max: 400,
    noContactDetails: true,
  })
  areas!: string;

  @CodeField(DELIVERIES, { label: 'How it is given', required: 'Select how the service is given' })
  delivery!: Delivery;

  @NumberField({ label: 'The number of weeks', min: 1, max: 260 })
  weeks?: number;

  @NumberField({ label: 'The number of sessions a week', min: 1, max: 14 })
  sessionsPerWeek?: number;
}

/** The entry that a form comes to: areas are told apart by commas, and one that is named twice counts once. */
export function detailsIn({
  name,
  summary,
  areas,
  delivery,
  weeks,
  sessionsPerWeek,
}: ServiceDetailsForm): ServiceDetails {
  const named = areas.split(',').map((area) => area.trim());
  return {
    name,
    summary,
    areas: [...new Set(named.filter((area) => area !== ''))],
    delivery,
    ...(weeks !== undefined && { weeks }),
    ...(sessionsPerWeek !== undefined && { sessionsPerWeek }),
  };
}
