import { canonicalJson, recordedEvent, type RecordedEvent } from '#event-store';
import { CATALOGUE } from '#installation';
import { DECIDERS } from './deciders.js';
import { goldenEvents, goldenName, type GoldenEvent } from './golden.js';

const golden = goldenEvents();

/** As it would come out of the log today: from stored bytes, by way of the catalogue and its upcasters. */
function readBack({ type, schemaVersion, data }: GoldenEvent): RecordedEvent {
  const stored = {
    ...{ type, schemaVersion, stream: 'Golden-1', position: 0n, revision: 0n },
    eventId: '00000000-0000-4000-8000-000000000000',
    ...{ occurredMicros: 0n, recordedMicros: 0n, hash: Buffer.alloc(32), meta: Buffer.from('{}') },
    body: Buffer.from(canonicalJson(data)),
  };
  return CATALOGUE.current(recordedEvent(stored));
}

/** What ends, undoes or corrects something that is not in the state yet, and what no decision depends on. */
const QUIET = [
  ...['CaseReopened', 'PrimaryPerpetratorAssessed'],
  ...['AccommodationEnded', 'DisclosureReattributed', 'EligibilityChecked', 'EntryCorrected', 'LeadEnded'],
  ...['AddressStatusChanged', 'AdvocateEnded', 'SafeContactExpired', 'SafeContactWithdrawn', 'SafetyStepDone'],
  ...['LeakSourceNamed', 'SurvivorTold', 'SafetyIncidentNotConfirmed'],
  ...[
    'HeldMessageDealtWith',
    'HoldDecided',
    'IdentityStated',
    'WishWithdrawn',
    'LegalHoldLifted',
    'MemberEnabled',
    'NeedEnded',
    'PersonJoinedCase',
    'ProjectionEventSkipped',
    'RoleChanged',
    'ServiceReopened',
    ...['AccreditationEnded', 'CriteriaWithdrawn', 'CriterionLimitsSet', 'PersonScreenedOut'],
  ],
  ...['AccommodationCorrected', 'AssessmentFlagged', 'AssessmentUpheld', 'NeedCorrected', 'SurvivorSafetyChecked'],
  ...['MergeDeclined', 'MergeReversed', 'RecordUnsealed', 'SealDeclined', 'UnsealProposed'],
  ...['OnwardReferralLinked', 'ReferralCorrected', 'RiskAlertRaised', 'RiskTaskDone'],
  ...['RecipientNotifiedOfCorrection', 'ReleaseAcknowledged', 'ReleaseRecalled', 'ServiceAccountKeyRetired'],
];

/** Maps and sets too are told apart by what they hold. */
const shown = (state: unknown): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );

describe('Every event that a release ever wrote', () => {
  it.each([...golden])('%s is read in the current version of its type', (_name, event) => {
    const read = readBack(event);
    const known = CATALOGUE.find(event.type);
    expect(read.schemaVersion).toBe(known?.version);
    expect(Object.keys(known?.fields ?? {})).toEqual(expect.arrayContaining(Object.keys(read.data)));
  });

  it.each([...golden])('%s still counts for whoever decides', (_name, event) => {
    const changed = DECIDERS.filter(([beginning, decider]) => {
      const first = golden.get(goldenName(beginning, 1));
      if (!first) throw new Error(`There is no golden ${beginning}`);
      const begun = event.type === beginning ? decider.initial : decider.evolve(decider.initial, readBack(first));
      return shown(decider.evolve(begun, readBack(event))) !== shown(begun);
    });
    expect(changed.map(([beginning]) => beginning)).toHaveLength(QUIET.includes(event.type) ? 0 : 1);
  });

  it('is of a current version: no released type has an older one, so there is no upcaster yet', () => {
    const older = [...golden.values()].filter(
      ({ type, schemaVersion }) => schemaVersion < (CATALOGUE.find(type)?.version ?? 0),
    );
    expect(CATALOGUE.olderVersions().toSorted()).toEqual(
      older.map(({ type, schemaVersion }) => `${type}.v${schemaVersion}`).toSorted(),
    );
    expect(older).toEqual([]);
  });
});
