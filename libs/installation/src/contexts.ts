import {
  accessActions,
  accessEventTypes,
  accessMigrations,
  accessProjections,
  accessRules,
  accessSentences,
  forgetKeptForms,
  forgetMember,
  DueAlerts,
  oversightEventTypes,
  oversightSentences,
  InvolvementProjection,
  restrictionEventTypes,
  serviceAccountEventTypes,
  type Involvements,
} from '#access';
import { accessibilityGapsContext } from '#accessibility-gaps';
import { caseFileContext } from '#case-file';
import { clocksContext } from '#clocks';
import type { Context, JobGround } from '#context';
import type { Database } from '#database';
import { directoryContext } from '#directory';
import { CarryOutErasures, erasureContext } from '#erasure';
import { EventCatalogue, eventStoreMigrations, LogPartitions } from '#event-store';
import { forumsContext } from '#forums';
import { historyContext } from '#history';
import { jobsMigrations, type Job } from '#jobs';
import { matchingContext } from '#matching';
import { myWorkContext } from '#my-work';
import { noticesContext } from '#notices';
import { outboxMigrations } from '#outbox';
import { projectionEventTypes, projectionSentences, projectionsMigrations } from '#projections';
import { rectificationContext } from '#rectification';
import { referralsContext } from '#referrals';
import { sharingContext } from '#sharing';
import {
  survivorFileContext,
  survivorFileJobs,
  survivorFileProjections,
  type SurvivorEventStore,
} from '#survivor-file';
import { subjectAccessContext } from '#subject-access';
import { vaultMigrations, type SubjectKeys } from '#vault';
import { likenessWatchesOf } from './likeness-watches.js';
import { rowPolicyMigrations } from './migrations/index.js';

/** Sign-in as a context: its module is composed apart, because it takes the application's settings. */
const accessContext: Context = {
  name: 'access',
  eventTypes: { ...accessEventTypes, ...restrictionEventTypes, ...serviceAccountEventTypes, ...oversightEventTypes },
  rules: accessRules,
  actions: accessActions,
  sentences: { ...accessSentences, ...oversightSentences },
  migrations: accessMigrations,
  projections: accessProjections,
  forget: async (database, erased) => {
    await forgetKeptForms(database);
    await forgetMember(database, erased);
  },
  jobs: ({ database, store }) => [new DueAlerts(database, store)],
};

/** What the read models themselves put on record. */
const projectionsContext: Context = {
  name: 'projections',
  eventTypes: projectionEventTypes,
  rules: {},
  actions: {},
  sentences: projectionSentences,
  migrations: [],
  projections: [],
};

/** Every context of this installation, in the order in which their tables are made. */
export const CONTEXTS: readonly Context[] = [
  accessContext,
  directoryContext,
  clocksContext,
  caseFileContext,
  sharingContext,
  matchingContext,
  referralsContext,
  accessibilityGapsContext,
  forumsContext,
  noticesContext,
  survivorFileContext,
  historyContext,
  erasureContext,
  subjectAccessContext,
  rectificationContext,
  myWorkContext,
  projectionsContext,
];

/** Every event type that this installation writes, and how its older versions are read: one that nothing reads stops the start. */
export const CATALOGUE = CONTEXTS.reduce(
  (all, { eventTypes, upcasters }) => all.register(eventTypes, upcasters),
  new EventCatalogue(),
).complete();

/** All tables: first what every context needs, then each context's own, and last who may see their rows. */
export const MIGRATIONS = [
  ...eventStoreMigrations,
  ...projectionsMigrations,
  ...jobsMigrations,
  ...outboxMigrations,
  ...vaultMigrations,
  ...CONTEXTS.flatMap(({ migrations }) => migrations),
  ...rowPolicyMigrations,
];

/** What every context says of its events to who has a part in which case. An event type that two contexts speak of stops the start. */
const INVOLVEMENTS = CONTEXTS.reduce<Involvements>((all, { involvements = {} }) => {
  const twice = Object.keys(involvements).find((type) => type in all);
  if (twice !== undefined) throw new Error(`Two contexts say who has a part in a case after ${twice}`);
  return { ...all, ...involvements };
}, {});

/** Every read model but those of survivor files. */
export const PROJECTIONS = [
  ...CONTEXTS.flatMap(({ projections }) => projections),
  new InvolvementProjection(INVOLVEMENTS),
];

/** The read models of survivor files, which their own login keeps. */
export const SURVIVOR_PROJECTIONS = survivorFileProjections;

/** What jobs work on: everybody's database and log, and those of survivor files. */
export interface AllGround extends JobGround {
  readonly vault: Database;
  readonly survivorStore: SurvivorEventStore;
  readonly protection: Readonly<Record<'subject' | 'locating', { readonly keys: SubjectKeys }>>;
}

/** The read models that hold what has to be erased: those of events with protected fields. */
const PERSONAL_PROJECTIONS = PROJECTIONS.filter(({ types }) =>
  types.some((type) => Object.values(CATALOGUE.find(type)?.fields ?? {}).some((field) => 'subject' in field)),
);

/** Carries out what was decided to be erased, everywhere that this installation keeps things. */
export const erasuresOf = ({ database, store, vault, survivorStore, protection }: ErasuresGround): CarryOutErasures =>
  new CarryOutErasures({
    database,
    store,
    keys: { subject: protection.subject.keys, locating: protection.locating.keys },
    copies: [
      { database, store, projections: PERSONAL_PROJECTIONS },
      { database: vault, store: survivorStore, projections: SURVIVOR_PROJECTIONS },
    ],
    forget: CONTEXTS.flatMap(({ forget }) => forget ?? []),
  });

type ErasuresGround = Pick<AllGround, 'database' | 'store' | 'vault' | 'survivorStore' | 'protection'>;

/** What has to be looked at as time passes: the room of the log, then in every context. */
export const jobsOf = (ground: AllGround): readonly Job[] => [
  new LogPartitions(ground.database),
  ...CONTEXTS.flatMap(({ jobs }) => jobs?.(ground) ?? []),
  ...likenessWatchesOf(ground),
  erasuresOf(ground),
  ...survivorFileJobs({ database: ground.vault, store: ground.survivorStore }),
];

/** What a person reads when a rule says no, by code. */
export const RULES = Object.assign({}, ...CONTEXTS.map(({ rules }) => rules)) as Readonly<Record<string, string>>;
