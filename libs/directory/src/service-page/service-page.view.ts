import { isOffered, type SignedIn } from '#access';
import { BARRIERS, labelOf, LANGUAGES, readableDate } from '#kernel';
import { capacityView, type CapacityView } from '../capacity.view.js';
import { directoryActions, serviceResource } from '../directory.actions.js';
import type { AccreditationEntry, CriteriaEntry, ServiceEntry } from '../directory-entry.row.js';
import type { Criterion } from '../domain/service.events.js';
import { ACCESS_FEATURES } from '../domain/programme.events.js';
import { limitsText } from '../limits.view.js';
import { accreditationView } from '../record-accreditation/accreditation.view.js';
import { deliveryText, statusOf } from '../service-words.view.js';

/** One service as its page shows it; the links to change it only for its provider's manager. */
export function servicePageView(
  service: ServiceEntry,
  { member, today }: Pick<SignedIn, 'member' | 'today'>,
  accreditations: readonly AccreditationEntry[] = [],
) {
  const { serviceId, organisationId, organisationName, name, summary, areas, criteria, closedOn, scheduled } = service;
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
    criteria: criteria.criteria.map((criterion) => criterionItem(criterion, criteria)),
    scheduled: (scheduled ?? []).map((version) => ({
      version: version.version,
      from: version.from,
      criteria: version.criteria.map((criterion) => criterionItem(criterion, version)),
    })),
    access: accessIn(service),
    accreditations: accreditations.map((held) => accreditationView(held, today)),
    isListed: service.listed === true,
    criteriaVersion: criteria.version,
    criteriaFrom: criteria.from,
    capacity: spoken(capacityView(service.capacity, today)),
    mayChange: mayChange && service.status !== 'closed',
  };
}

function criterionItem({ criterionId, text, kind, barrier }: Criterion, { limits }: CriteriaEntry) {
  const measured = limitsText(limits?.find((limit) => limit.criterionId === criterionId));
  const weight = kind === 'HARD' ? 'Must be met.' : 'Can be worked around.';
  const looked = measured.length === 0 ? '' : ` Measured: ${measured.join(', ')}.`;
  return { text, consequence: `${weight}${looked} Not meeting it counts as: ${labelOf(BARRIERS, barrier)}.` };
}

const accessIn = ({ access }: ServiceEntry) =>
  access && {
    features: access.features.map((feature) => labelOf(ACCESS_FEATURES, feature)),
    languages: access.languages.map((language) => labelOf(LANGUAGES, language)).join(', '),
    asOf: readableDate(access.asOf),
  };

const spoken = (capacity: CapacityView | undefined) =>
  capacity && { ...capacity, ageSentence: `A${capacity.age.slice(1)}.` };
