import { fieldMaskOf, LoggedReads, type LoadedRecord, type Partition, type Role } from '#access';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { knownIn } from '../support/records.js';
import { ruleOf } from '../support/permitted.js';
import { routesOf } from '../support/routes.js';
import { EVERYBODY } from '../support/visitors.js';
import { ask, questionsOf } from './permissions/questions.js';

/** A single read as it was loaded, before anything of it left: by whom, for which action, with which fields of which class. */
interface SingleRead {
  readonly action: string;
  readonly role: Role;
  readonly fields: readonly string[];
  readonly classes: Readonly<Record<string, Partition>>;
  readonly given: readonly string[] | undefined;
}

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : ['(a bare value)'];

/** Has the running application tell of every single read; what it does stays as it is. */
function overheard(reads: LoggedReads): SingleRead[] {
  const heard: SingleRead[] = [];
  const one = reads.one.bind(reads);
  reads.one = async (signed, action, record, load) => {
    let loaded: LoadedRecord<unknown> | undefined;
    const note = (given?: readonly string[]) => {
      if (!loaded) return;
      const classes = (loaded.classes ?? {}) as Readonly<Record<string, Partition>>;
      heard.push({ action, role: signed.member.role, fields: keysOf(loaded.value), classes, given });
    };
    try {
      const value = await one(signed, action, record, async (tx) => {
        const found = await load(tx);
        loaded = found ?? loaded;
        return found;
      });
      note(keysOf(value));
      return value;
    } catch (error) {
      note();
      throw error;
    }
  };
  return heard;
}

describe('What is read singly in the running application', () => {
  let application: TestApplication;
  let http: Http;
  let heard: readonly SingleRead[];

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    const cast = new Cast(http);
    const known = await knownIn(application.app);
    await Promise.all(EVERYBODY.map(([key]) => Promise.all([cast.visitor(key), cast.program(key)])));
    heard = overheard(application.app.get(LoggedReads, { strict: false }));
    const questions = questionsOf(routesOf(application.app), known).filter(({ route }) => route.params.length > 0);
    await inParallel(questions, 4, (question) => ask(question, cast));
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  it('has a class for every field that leaves', () => {
    const without = heard.flatMap(({ action, given = [], classes }) =>
      given.filter((field) => !Object.hasOwn(classes, field)).map((field) => `${action}: ${field}`),
    );
    expect([...new Set(without)]).toEqual([]);
  });

  it('covers the contexts that keep records', () => {
    const actions = new Set(heard.map(({ action }) => action));
    expect(actions.size).toBeGreaterThan(15);
    for (const action of ['case:read', 'case:record', 'person:read', 'sharing:read', 'history:replay', 'referral:read'])
      expect(actions).toContain(action);
  });

  it('leaves with the fields of the classes that the role may have, and no other', () => {
    const given = heard.filter((each) => each.given !== undefined);
    const beyond = given.filter(({ role, classes, given: left = [] }) =>
      left.some((field) => !Object.hasOwn(classes, field) || !fieldMaskOf(role).includes(classes[field] as Partition)),
    );
    expect(beyond).toEqual([]);
    expect(given.length).toBeGreaterThan(100);
  });

  it('leaves with all that has a class for whoever its rule lets in: no page is half of one', () => {
    const halves = heard.filter(
      ({ given, fields, classes }) =>
        given && fields.some((field) => Object.hasOwn(classes, field) && !given.includes(field)),
    );
    expect(halves.map(({ role, action }) => `${role} ${action}`)).toEqual([]);
  });

  it('gives audit nothing of a survivor, and commissioners nothing at all', () => {
    const classesFor = (role: Role) =>
      new Set(
        heard.filter((each) => each.role === role && each.given).flatMap(({ classes }) => Object.values(classes)),
      );
    for (const survivors of ['V', 'L', 'C'] as const) expect(classesFor('auditor')).not.toContain(survivors);
    for (const role of ['service-worker', 'service-manager'] as const)
      for (const survivors of ['V', 'L', 'C', 'X'] as const) expect(classesFor(role)).not.toContain(survivors);
    expect(classesFor('commissioner')).toEqual(new Set());
    expect(classesFor('survivor-advocate')).toContain('V');
  });
});

describe('A replay, which is of the class P', () => {
  it('is for roles that may have what forums and sharing made of a case as well', () => {
    const roles = Object.keys(ruleOf('history:replay').who) as Role[];
    expect(roles).not.toEqual([]);
    for (const role of roles) expect(fieldMaskOf(role)).toEqual(expect.arrayContaining(['P', 'F', 'I']));
  });
});
