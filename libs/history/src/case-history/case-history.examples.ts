import type { RecordedEvent } from '#event-store';
import { CASE_ID, LANTERN_ROW, POLICE, SERVICE_ID, STORY_A, WCS } from '../domain/story-a.examples.js';
import type { PastEvent } from '../domain/past-event.js';
import type { CaseHistory } from './case-history.reader.js';

const ORGANISATIONS: Readonly<Record<string, string>> = {
  [LANTERN_ROW]: 'Lantern Row',
  [WCS]: 'Wexcombe Change Service',
  [POLICE]: 'Mid-Severn Constabulary',
};

const COMMAND_ID = 'c0000000-0000-4000-8000-00000000000a';

const eventId = (index: number): string => `e0000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** Story A as it would be read from the log. */
export const STORY_A_RECORDED: readonly RecordedEvent[] = STORY_A.map((event: PastEvent, index) => ({
  ...event,
  schemaVersion: 1,
  hash: String(index).padStart(64, '0'),
  meta: { ...event.meta, eventId: eventId(index), commandId: COMMAND_ID, correlationId: COMMAND_ID },
}));

/** The history of the case of story A, with names. */
export const STORY_A_HISTORY: CaseHistory = {
  caseId: CASE_ID,
  resource: { kind: 'case', id: CASE_ID, caseIds: [CASE_ID], relations: { holder: [LANTERN_ROW] } },
  streams: [...new Set(STORY_A.map(({ stream }) => stream))],
  events: STORY_A_RECORDED,
  names: {
    organisation: (id) => ORGANISATIONS[id] ?? 'another organisation',
    service: (id) => (id === SERVICE_ID ? 'Steps to Change' : 'a service'),
    member: () => 'Dorian Larkspur',
  },
};
