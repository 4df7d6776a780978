import { CodeField, DateField, IdField } from '#web';
import { LEAD_CAPACITIES, LEAD_FORUMS, type LeadCapacity, type LeadForum } from '../domain/organisation.events.js';

/** Who answers for a forum. */
export class NameLeadForm {
  @CodeField(LEAD_FORUMS, { label: 'Forum', required: 'Select the forum' })
  forum!: LeadForum;

  @CodeField(LEAD_CAPACITIES, { label: 'Place', required: 'Select lead or deputy' })
  capacity!: LeadCapacity;

  @IdField({ label: 'The member', required: 'Select the member' })
  memberId!: string;

  @DateField({ label: 'The first day', required: 'Enter from which day' })
  from!: string;
}

/** A place that ends. */
export class EndLeadForm {
  @CodeField(LEAD_FORUMS, { label: 'Forum', required: 'Select the forum' })
  forum!: LeadForum;

  @IdField({ label: 'The member', required: 'Select the member' })
  memberId!: string;

  @DateField({ label: 'The last day', required: 'Enter the last day' })
  endedOn!: string;
}
