import type { DemoMemberKey } from '#demo';
import type { Cast } from '../support/cast.js';
import type { Http } from '../support/http.js';
import { EVERYBODY } from '../support/visitors.js';
import { textOf, type Out } from './crawl.js';

/** What a calendar program reads of every member but `but`, and what lies in their mailboxes: neither asks for a sign-in again. */
export async function calendarsAndMailboxes(
  cast: Cast,
  http: Http,
  but: readonly DemoMemberKey[],
): Promise<readonly Out[]> {
  const out: Out[] = [];
  for (const [key] of EVERYBODY.filter(([each]) => !but.includes(each))) {
    const visitor = await cast.visitor(key);
    await visitor.open('/calendar-feed');
    const { text } = await visitor.post('/calendar-feed');
    const [path] = /\/calendar\/[\w-]{43}\.ics/.exec(text) ?? [];
    if (path === undefined) throw new Error(`${key} has no calendar`);
    const calendar = await http.send({ path });
    if (!calendar.text.startsWith('BEGIN:VCALENDAR')) throw new Error(`The calendar of ${key} does not open`);
    out.push({ where: `${key} calendar`, text: textOf(calendar) });
    out.push({ where: `${key} mailbox`, text: textOf(await visitor.open('/mailbox')) });
  }
  return out;
}
