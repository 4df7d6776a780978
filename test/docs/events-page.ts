import type { EventType, FieldClass } from '#kernel';

/** The text of a library's EVENTS.md: every event type with its meaning and the class of each field. */
export function eventsPage(
  library: string,
  types: Readonly<Record<string, EventType>>,
  comments: ReadonlyMap<string, string>,
): string {
  const sections = Object.entries(types).map(([name, type]) => section(name, type, comments.get(name) ?? ''));
  return [
    `# Events of ${library}`,
    '',
    'Written by `npm run docs` from the event types; a test fails when this page is stale.',
    'A released shape is frozen: a new meaning is a new event type. `personal` and `special` fields name the field that holds their subject.',
    '',
    ...sections,
  ].join('\n');
}

function section(name: string, type: EventType, comment: string): string {
  const rows = Object.entries(type.fields).map(([field, fieldClass]) => `| ${field} | ${wordsFor(fieldClass)} |`);
  const table = rows.length > 0 ? ['| field | class |', '|---|---|', ...rows] : ['It carries no data of its own.'];
  return [`## ${name} (version ${type.version})`, '', comment, '', ...table, ''].join('\n');
}

function wordsFor(fieldClass: FieldClass): string {
  return 'subject' in fieldClass ? `${fieldClass.class} (${fieldClass.subject})` : fieldClass.class;
}
