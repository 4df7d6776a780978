import { AGENCY_TYPES, labelOf, readableDate, type IsoDate } from '#kernel';
import { listHref } from '#web';
import { capacityView } from '../capacity.view.js';
import type { AccreditationEntry, LeadEntry, OrganisationEntry, ServiceEntry } from '../directory-entry.row.js';
import { JURISDICTIONS, LEAD_CAPACITIES, LEAD_FORUMS } from '../domain/organisation.events.js';
import { accreditationView } from '../record-accreditation/accreditation.view.js';
import { deliveryText, statusOf } from '../service-words.view.js';

type EditingAction =
  'organisation:end-agreement' | 'organisation:name-lead' | 'organisation:accredit' | 'service:publish';

/** What the page of an organisation is made from; `names` of members by id. */
export interface OrganisationPageData {
  readonly organisation: OrganisationEntry;
  readonly leads: readonly LeadEntry[];
  readonly names: ReadonlyMap<string, string>;
  /** One page of its services, by name. */
  readonly services: readonly ServiceEntry[];
  /** The cursor of the next page of them, if there is one. */
  readonly next?: string | undefined;
  readonly accreditations?: readonly AccreditationEntry[];
  /** Whether whoever reads may do this with the organisation. */
  readonly may?: (action: EditingAction) => boolean;
}

const EDITING = [
  ['organisation:name-lead', 'leads', 'Name or end leads for forums'],
  ['organisation:accredit', 'accreditations', 'Record accreditations'],
  ['service:publish', 'publish-service', 'Publish a service'],
] as const;

/** One organisation with its leads and its services. */
export function organisationPageView(
  { organisation, leads, names, services, next, accreditations = [], may = () => false }: OrganisationPageData,
  today: IsoDate,
) {
  const { organisationId, name, type, area, jurisdiction, agreementSignedOn, agreementEndedOn } = organisation;
  return {
    name,
    endAgreementHref:
      may('organisation:end-agreement') && agreementSignedOn !== undefined && agreementEndedOn === undefined
        ? `/directory/organisations/${organisationId}/end-agreement`
        : undefined,
    facts: [
      { key: 'Kind of agency', value: labelOf(AGENCY_TYPES, type) },
      { key: 'Area', value: `${area}, ${labelOf(JURISDICTIONS, jurisdiction)}` },
      {
        key: 'Information-sharing agreement',
        value: agreementText(organisation),
      },
    ],
    leads: leads.map(({ forum, capacity, memberId, from }) => ({
      key: `${labelOf(LEAD_FORUMS, forum)}, ${labelOf(LEAD_CAPACITIES, capacity).toLowerCase()}`,
      value: `${names.get(memberId) ?? 'Somebody who has left'}, since ${readableDate(from)}`,
    })),
    accreditations: accreditations.map((held) => accreditationView(held, today)),
    editing: EDITING.filter(([action]) => may(action)).map(([, path, text]) => ({
      href: `/directory/organisations/${organisationId}/${path}`,
      text,
    })),
    services: services.map((service) => serviceRow(service, today)),
    ...(next !== undefined && {
      nextHref: listHref(`/directory/organisations/${organisationId}`, { cursor: next }),
    }),
  };
}

const agreementText = ({ agreementSignedOn, agreementEndedOn }: OrganisationEntry): string => {
  if (agreementEndedOn !== undefined)
    return `Ended on ${readableDate(agreementEndedOn)}: its members are shown no case`;
  return agreementSignedOn === undefined ? 'Not signed' : `Signed on ${readableDate(agreementSignedOn)}`;
};

function serviceRow(service: ServiceEntry, today: IsoDate) {
  const capacity = capacityView(service.capacity, today);
  return [
    { text: service.name, href: `/directory/services/${service.serviceId}`, header: true },
    { text: deliveryText(service) },
    { text: statusOf(service)?.text ?? (capacity ? `${capacity.places}, ${capacity.age}` : 'Not known') },
  ];
}
