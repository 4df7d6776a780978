import { readableDate } from '#kernel';
import type { ServiceCommand } from '../domain/service.decider.js';

/** What a row of a file does to a service, in words; nothing where its outcome says it already. */
export function changeIn(command: ServiceCommand): readonly string[] {
  switch (command.type) {
    case 'PublishCriteria':
      return [`${counted(command.criteria.length, 'criterion', 'criteria')} from ${readableDate(command.from)}`];
    case 'ChangeDetails':
      return ['Name, summary, areas or form'];
    case 'RecordAccess':
      return [`Access as of ${readableDate(command.asOf)}`];
    case 'UpdateCapacity':
      return [`${counted(command.places, 'free place', 'free places')} as of ${readableDate(command.asOf)}`];
    case 'Pause':
      return ['Takes no referrals for now'];
    case 'Reopen':
      return ['Takes referrals again'];
    case 'Close':
      return [`Closes on ${readableDate(command.closedOn)}`];
    default:
      return [];
  }
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
