import { EventCatalogue, PostgresEventStore } from '#event-store';
import { Http, type Answer } from '../../support/http.js';
import { Program } from '../../support/visitors.js';
import type { DrillSetting } from '../drill.js';
import { startProduct } from '../support/product.js';
import { scratchFolder } from '../support/scratch-folder.js';

const COMMANDS = { short: 30, full: 400 };

/** What came of one key. */
interface Tried {
  readonly key: string;
  readonly same: readonly Answer[];
  readonly other: readonly Answer[];
}

/**
 * The same by the REST API of the whole product: each key two to five times at once with one body, and as often with
 * another. One body wins and is answered the same each time; whoever came with the other hears 422 or 409, always.
 */
export async function repeatByApi({ form, random, say, cleanUp }: DrillSetting) {
  const product = await startProduct(scratchFolder('idempotency-api', cleanUp), random, cleanUp);
  const http = new Http(product.address);
  cleanUp.later(() => http.close());
  const asha = await Program.of(http, 'asha');
  const tries: Tried[] = [];
  for (let n = 0; n < COMMANDS[form]; n++) {
    const key = random.uuid();
    const mixed = random.chance(0.5); // both bodies at the same moment, or the other one after the first was answered
    const send = (name: string) => asha.post('/api/v1/persons', person(name, key), { key });
    const copies = (name: string) => Array.from({ length: random.between(2, 5) }, () => send(name));
    const first = copies('Quill');
    if (!mixed) await Promise.all(first);
    const second = copies('Quince');
    tries.push(sorted(key, await Promise.all(first), await Promise.all(second)));
    say(n + 1, COMMANDS[form], 'keys by the API');
  }
  const effects = await commandsInLog(product.databaseUrl);
  return reportOf(tries, effects);
}

/** Nobody's name; the key makes sure that two of them are never alike. */
const person = (familyName: string, key: string) => ({
  givenName: 'Peregrine',
  familyName: `${familyName} ${key.replaceAll(/[^a-f]/g, '')}`,
  interpreterNeeded: false,
  confirmedDifferent: true,
});

/** Which of the two bodies won is for the server to say: the one that it created something for. */
function sorted(key: string, first: readonly Answer[], second: readonly Answer[]): Tried {
  const won = second.some(({ status }) => status === 201) ? second : first;
  return { key, same: won, other: won === first ? second : first };
}

/** How many events each command wrote that is in the log of the product. */
async function commandsInLog(url: string): Promise<ReadonlyMap<string, number>> {
  const store = new PostgresEventStore(url, new EventCatalogue());
  const found = new Map<string, number>();
  for (let after = -1n; ;) {
    const page = await store.readStored({ after, max: 1_000 });
    for (const { type, meta, position } of page) {
      after = position;
      const { commandId } = JSON.parse(meta.toString('utf8')) as { commandId: string };
      if (type === 'PersonRegistered') found.set(commandId, (found.get(commandId) ?? 0) + 1);
    }
    if (page.length === 0) break;
  }
  await store.close();
  return found;
}

function reportOf(tries: readonly Tried[], effects: ReadonlyMap<string, number>) {
  const told = ({ status, text, headers }: Answer) => `${status} ${text} ${headers.location} ${headers.etag}`;
  const apiDoubled = tries.filter(({ key }) => effects.get(key) !== 1).length;
  const isGood = ({ same }: Tried) => same.every((one) => one.status === 201) && new Set(same.map(told)).size === 1;
  const apiAnsweredDifferently = tries.filter((one) => !isGood(one)).length;
  const others = tries.flatMap(({ other }) => other);
  const otherBodyRefused = others.filter(({ status }) => status === 422 || status === 409).length;
  return {
    faults: apiDoubled + apiAnsweredDifferently + others.length - otherBodyRefused,
    figure: { apiKeys: tries.length, apiDoubled, apiAnsweredDifferently, otherBody: others.length, otherBodyRefused },
  };
}
