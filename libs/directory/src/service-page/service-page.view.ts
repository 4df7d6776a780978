import { isOffered, type SignedIn } from '#access';
import { BARRIERS, labelOf, readableDate } from '#kernel';
import { capacityView, type CapacityView } from '../capacity.view.js';
import { directoryActions, serviceResource } from '../directory.actions.js';
import type { ServiceEntry } from '../directory-entry.row.js';
import { deliveryText, statusOf } from '../service-words.view.js';

/** One service as its page shows it; the links to change it only for its provider's manager. */
export function servicePageView(service: ServiceEntry, { member, today }: Pick<SignedIn, 'member' | 'today'>) {
  const { serviceId, organisationId, organisationName, name, summary, areas, criteria, closedOn } = service;
  const rule = directoryActions['service:update'];
  const mayChange = isOffered({ member, rule, resource: serviceResource(service) });
  return {
    service: { serviceId, organisationId, organisationName, name, summary },
    status: statusOf(service),
    facts: [
      { key: 'Area', value: areas.join(', ') },
      { key: 'How it is given', value: deliveryText(service) },
      ...(closedOn === undefined ? [] : [{ key: 'Closed', value: readableDate(closedOn) }]),
    ],
    criteria: criteria.criteria.map(({ text, kind, barrier }) => ({
      text,
      consequence:
        kind === 'HARD'
          ? `Must be met. Not meeting it counts as: ${labelOf(BARRIERS, barrier)}.`
          : `Can be worked around. Not meeting it counts as: ${labelOf(BARRIERS, barrier)}.`,
    })),
    criteriaVersion: criteria.version,
    criteriaFrom: criteria.from,
    capacity: spoken(capacityView(service.capacity, today)),
    mayChange: mayChange && service.status !== 'closed',
  };
}

const spoken = (capacity: CapacityView | undefined) =>
  capacity && { ...capacity, ageSentence: `A${capacity.age.slice(1)}.` };
