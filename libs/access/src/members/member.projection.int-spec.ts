import { recorded } from '#event-store/testing';
import { projectionSpec } from '#projections/testing';
import { aMember } from '../domain/member.examples.js';
import type { MemberEvent } from '../domain/member.events.js';
import { memberStream } from '../domain/member.stream.js';
import { accessMigrations } from '../migrations/index.js';
import { someMember } from '../testing/members.js';
import { MemberProjection } from './member.projection.js';
import { MemberReader } from './member.query.js';

const spec = projectionSpec(new MemberProjection(), accessMigrations);
const odette = someMember();
const { memberId } = odette;
const given = (...events: MemberEvent[]) =>
  spec.given(
    ...events.map((event, position) => recorded(event, { stream: memberStream(memberId), position: BigInt(position) })),
  );
const reader = () => new MemberReader(spec.database());

describe('Members as they are now', () => {
  it('are there once enrolled', async () => {
    expect(await given(aMember.enrolled())).toMatchObject([{ name: 'Odette Larkspur', disabled: false }]);
    expect(await reader().enabled(memberId)).toEqual(odette);
  });

  it('have their new role', async () => {
    await given(aMember.enrolled(), aMember.roleChanged());
    expect(await reader().enabled(memberId)).toMatchObject({ role: 'referrer' });
  });

  it('are not let in while disabled, but keep their name', async () => {
    await given(aMember.enrolled(), aMember.disabled());
    expect(await reader().enabled(memberId)).toBeUndefined();
    expect(await reader().enabledAmong([memberId])).toEqual([]);
    expect((await reader().names([memberId])).get(memberId)).toBe('Odette Larkspur');
  });

  it('are let in again once enabled', async () => {
    await given(aMember.enrolled(), aMember.disabled(), aMember.enabled());
    expect(await reader().enabledAmong([memberId])).toEqual([odette]);
  });
});
