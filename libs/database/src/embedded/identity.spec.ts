import { candidates, firstAble, invocation, type Identity } from './identity.js';

const kinds = (identities: readonly Identity[]) => identities.map(({ kind }) => kind);

describe('As whom PostgreSQL runs', () => {
  it('is the person, when an ordinary user starts Sightline', () =>
    expect(candidates(1000, 1000, undefined)).toEqual([{ kind: 'self', uid: 1000, gid: 1000 }]));

  it('stays the person on their own data, whoever else it might belong to', () =>
    expect(kinds(candidates(1000, 1000, { uid: 1001, gid: 1001 }))).toEqual(['self']));

  it('is never root itself', () => {
    const all = candidates(0, 0, undefined);
    expect(kinds(all)).toContain('namespace');
    expect(all.filter(({ kind, uid }) => kind !== 'namespace' && uid === 0)).toEqual([]);
  });

  it('is first of all the owner of the data, when root comes to an ordinary user’s folder', () =>
    expect(candidates(0, 0, { uid: 1000, gid: 1000 })[0]).toEqual({ kind: 'account', uid: 1000, gid: 1000 }));

  it('is first of all a namespace, when root’s data was made in one', () =>
    expect(candidates(0, 0, { uid: 0, gid: 0 })[0]).toEqual({ kind: 'namespace', uid: 0, gid: 0 }));

  it('asks for a server elsewhere when nobody can reach the programs', () => {
    const nobodyCan = () => firstAble([{ kind: 'self', uid: 0, gid: 0 }], '/absent/postgres', '/');
    expect(nobodyCan).toThrow(/Set DATABASE_URL to a PostgreSQL 15 to 18 server/);
  });
});

describe('How it runs a program', () => {
  it('leaves the person’s own PostgreSQL settings out', () => {
    const { options } = invocation({ kind: 'self', uid: 1000, gid: 1000 }, '/bin/postgres', []);
    expect(Object.keys(options.env ?? {})).toEqual(['PATH', 'LC_ALL', 'TZ']);
  });

  it('keeps the arguments whole in a namespace, spaces included', () => {
    const { file, args } = invocation({ kind: 'namespace', uid: 0, gid: 0 }, '/bin/postgres', ['-D', '/a path']);
    expect([file, ...args.slice(3)]).toEqual(['unshare', '/bin/postgres', '-D', '/a path']);
  });
});
