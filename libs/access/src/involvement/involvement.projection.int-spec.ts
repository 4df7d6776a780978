import { recorded } from '#event-store/testing';
import type { DomainEvent } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { involvementOf, type Involvements } from '../domain/involvement.js';
import { accessMigrations } from '../migrations/index.js';
import { InvolvementProjection } from './involvement.projection.js';

type Sent = DomainEvent<'Sent', { sourceId: string; caseId: string; to: readonly string[] }>;
type Told = DomainEvent<'Told', { sourceId: string }>;
type Over = DomainEvent<'Over', { sourceId: string }>;
type Closed = DomainEvent<'Closed', { caseId: string; on: string }>;
type Reopened = DomainEvent<'Reopened', { caseId: string; on: string }>;
type Signed = DomainEvent<'Signed', { organisationId: string; on: string }>;

const involvements: Involvements = {
  ...involvementOf<Sent>('Sent', ({ sourceId, caseId, to }) => [
    { change: 'named', part: 'recipient', sourceId, caseId, organisationIds: to },
    { change: 'about', caseId, personId: sourceId },
  ]),
  ...involvementOf<Told>('Told', ({ sourceId }) => [{ change: 'begins', part: 'recipient', sourceId }]),
  ...involvementOf<Over>('Over', ({ sourceId }) => [{ change: 'ends', part: 'recipient', sourceId, days: 30 }]),
  ...involvementOf<Closed>('Closed', ({ caseId, on }) => [{ change: 'case-ends', caseId, on }]),
  ...involvementOf<Reopened>('Reopened', ({ caseId, on }) => [{ change: 'case-resumes', caseId, on }]),
  ...involvementOf<Signed>('Signed', ({ organisationId, on }) => [{ change: 'agreed', organisationId, on }]),
};

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const sent: Sent = { type: 'Sent', data: { sourceId: id(1), caseId: id(2), to: [id(3), id(4)] } };
const told: Told = { type: 'Told', data: { sourceId: id(1) } };
const over: Over = { type: 'Over', data: { sourceId: id(1) } };
const another: Sent = { type: 'Sent', data: { sourceId: id(5), caseId: id(2), to: [id(6)] } };
const toldOther: Told = { type: 'Told', data: { sourceId: id(5) } };
const closed: Closed = { type: 'Closed', data: { caseId: id(2), on: '2026-05-01' } };
const reopened: Reopened = { type: 'Reopened', data: { caseId: id(2), on: '2026-05-01' } };
const signed = (on: string): Signed => ({ type: 'Signed', data: { organisationId: id(3), on } });

const spec = projectionSpec(new InvolvementProjection(involvements), accessMigrations);
/** A day apart, beginning at noon on 2 March 2026; told a year late, which counts for nothing. */
const given = (...events: DomainEvent[]) =>
  spec.given(
    ...events.map((event, n) =>
      recorded(event, {
        position: BigInt(n),
        occurredAt: new Date('2025-03-02T12:00:00Z'),
        recordedAt: new Date(Date.UTC(2026, 2, 2 + n, 12)),
      }),
    ),
  );
const parts = async () =>
  (
    await spec
      .database()
      .query<{ id: string; from: Date | null; until: Date | null }>(
        `SELECT organisation_id AS id, from_at AS from, until_at AS until FROM access.involvement ORDER BY 1`,
      )
  ).map(({ id: organisation, from, until }) => [organisation.at(-1), from?.toISOString(), until?.toISOString()]);

describe('The part of an organisation in a case', () => {
  it('has not begun while it is only meant', async () => {
    await given(sent);
    expect(await parts()).toEqual([
      ['3', undefined, undefined],
      ['4', undefined, undefined],
    ]);
  });

  it('begins when it was recorded, for everybody who was named', async () => {
    await given(sent, told);
    expect(await parts()).toEqual([
      ['3', '2026-03-03T12:00:00.000Z', undefined],
      ['4', '2026-03-03T12:00:00.000Z', undefined],
    ]);
  });

  it('ends at midnight in England and Wales, so many days later', async () => {
    await given(sent, told, over);
    expect((await parts())[0]).toEqual(['3', '2026-03-03T12:00:00.000Z', '2026-04-02T23:00:00.000Z']);
  });

  it('goes on when it begins again', async () => {
    await given(sent, told, over, told);
    expect((await parts())[0]).toEqual(['3', '2026-03-05T12:00:00.000Z', undefined]);
  });

  it('ends with its case, unless something ends it already, and begins anew after that as ever', async () => {
    await given(sent, told, another, toldOther, over, closed, told);
    expect(await parts()).toEqual([
      ['3', '2026-03-08T12:00:00.000Z', undefined],
      ['4', '2026-03-08T12:00:00.000Z', undefined],
      ['6', '2026-03-05T12:00:00.000Z', '2026-04-30T22:59:59.999Z'],
    ]);
  });

  it('goes on with its case, unless something else ended it', async () => {
    await given(sent, told, another, toldOther, over, closed, reopened);
    expect((await parts()).map(([organisation, , until]) => [organisation, until])).toEqual([
      ['3', '2026-04-04T23:00:00.000Z'],
      ['4', '2026-04-04T23:00:00.000Z'],
      ['6', undefined],
    ]);
  });
});

describe('The agreement of an organisation', () => {
  it('is active from the day it was signed, and stays so when it is renewed', async () => {
    await given(signed('2026-02-01'), signed('2026-03-01'));
    const [agreement] = await spec.database().query('SELECT from_at, until_at FROM access.agreement');
    expect(agreement).toEqual({ from_at: new Date('2026-02-01T00:00:00Z'), until_at: null });
  });
});
