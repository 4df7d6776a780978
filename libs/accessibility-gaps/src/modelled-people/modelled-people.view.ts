import type { Member } from '#access';
import { BARRIERS, labelOf, readableDate, referenceOf } from '#kernel';
import { modelledAddress, gapsAddress } from '../figures/gaps.address.js';
import type { OpenedModelled } from '../figures/gaps.reader.js';
import { openedPage } from '../figures/opened-page.js';
import { needCountText } from '../figures/unmet-need.view.js';
import type { ModelledChoice, ModelledPerson } from '../modelled/modelled-need.query.js';
import { MODELLED_OUTCOMES } from '../modelled/modelled-need.policies.js';

type Reader = Pick<Member, 'role' | 'organisationId'>;

/** The page of the people behind one figure of modelled need: their cases, and what stood in the way. */
export function modelledPeopleView(
  { people, period, asOf, services }: OpenedModelled,
  choice: ModelledChoice,
  page: number,
  reader: Reader,
) {
  const { shown, ...beside } = openedPage(people, page, modelledAddress(period, choice));
  return {
    title: titleOf(choice),
    day: asOf === undefined ? 'not counted yet' : readableDate(asOf),
    count: people.length === 1 ? '1 person' : `${people.length} people`,
    services: services.length === 1 ? '1 service' : `${services.length} services`,
    backHref: gapsAddress(period),
    head: ['Case', 'Area', 'What stood in the way'].map((text) => ({ text })),
    rows: shown.map((person) => cells(person, reader)),
    ...beside,
  };
}

function titleOf({ outcome = 'UNMET', barrier, area, needs }: ModelledChoice): string {
  const parts = [
    labelOf(MODELLED_OUTCOMES, outcome),
    ...(barrier === undefined ? [] : [labelOf(BARRIERS, barrier)]),
    ...(area === undefined ? [] : [area]),
    ...(needs === undefined ? [] : [needCountText(needs)]),
  ];
  return parts.join(', ');
}

function cells({ caseIds, holderIds, areas, barriers }: ModelledPerson, { role, organisationId }: Reader) {
  const [caseId = ''] = caseIds;
  const references = caseIds.map((id) => referenceOf('C', id)).join(', ');
  const href = hrefOf(caseId, role === 'auditor', caseIds.length === 1 && holderIds.includes(organisationId));
  return [
    { text: references, header: true, ...(href === undefined ? {} : { href }) },
    { text: areas.join(', ') },
    { text: barriers.map((barrier) => labelOf(BARRIERS, barrier)).join('; ') },
  ];
}

/** An auditor gets the case as it was; the holder's own lead the services held against the person as they are known today. */
function hrefOf(caseId: string, isAuditor: boolean, isHolder: boolean): string | undefined {
  if (isAuditor) return `/cases/${caseId}/history`;
  return isHolder ? `/cases/${caseId}/services` : undefined;
}
