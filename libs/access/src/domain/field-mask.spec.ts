import fc from 'fast-check';
import { fieldMaskOf, masked, PARTITIONS, type Partition } from './field-mask.js';
import { ROLES, type Role } from './roles.js';

const codes = PARTITIONS.codes.map(({ code }) => code);
const roles = ROLES.codes.map(({ code }) => code);

describe('What a role may ever be given', () => {
  it.each<[Role, string]>([
    ['referrer', 'PFIA'],
    ['safeguarding-lead', 'PFIKA'],
    ['service-worker', 'PFIA'],
    ['service-manager', 'PFIKA'],
    ['survivor-advocate', 'VLCFIA'],
    ['forum-coordinator', 'PVLCFIA'],
    ['commissioner', 'K'],
    ['auditor', 'PFIKA'],
    ['governance-lead', 'PVLCFIKAX'],
    ['administrator', ''],
  ])('%s: %s', (role, partitions) => expect(fieldMaskOf(role).join('')).toBe(partitions));

  it('is nothing for a role that nobody knows', () => {
    for (const role of ['', 'superuser', 'constructor', '__proto__']) expect(fieldMaskOf(role as Role)).toEqual([]);
  });

  it('holds where a survivor is together with the file of whoever harms them for those alone whom the domain names', () =>
    expect(roles.filter((role) => fieldMaskOf(role).includes('L') && fieldMaskOf(role).includes('P'))).toEqual([
      'forum-coordinator',
      'governance-lead',
    ]));

  it('cannot be changed by whoever gets it', () => {
    for (const role of [...roles, 'superuser' as Role]) expect(Object.isFrozen(fieldMaskOf(role))).toBe(true);
  });
});

describe('The partitions', () => {
  it('are those of the domain, each with its words', () => {
    expect(PARTITIONS.name).toBe('partition');
    expect(PARTITIONS.codes.map(({ code, label }) => `${code}: ${label}`)).toEqual([
      'P: Perpetrator file',
      'V: Survivor file',
      'L: Survivor location and safe contact',
      'C: Children',
      'F: Forum minutes and actions',
      'I: Information-sharing decisions',
      'K: Contract figures',
      'A: Audit log',
      'X: Sealed',
    ]);
  });
});

describe('A record that leaves', () => {
  const record = { name: 'Jasper', address: 'Canary Row', score: 14, note: 'not classified' };
  const classes = { name: 'P', address: 'L', score: 'P' } as const;

  it('has the fields of the mask, in their order', () =>
    expect(Object.entries(masked(record, classes, ['P']))).toEqual([
      ['name', 'Jasper'],
      ['score', 14],
    ]));
  it('has no field that nobody classified, whatever the mask', () =>
    expect(masked(record, classes, codes)).toEqual({ name: 'Jasper', address: 'Canary Row', score: 14 }));
  it('is empty without a mask', () => expect(masked(record, classes, [])).toEqual({}));
  it('has no field by a name that every object has', () =>
    expect(masked({ constructor: 'x', toString: 'y', ['__proto__x']: 'z' }, {}, codes)).toEqual({}));
  it('is not the record itself, which stays whole', () => {
    masked(record, classes, []);
    expect(record).toEqual({ name: 'Jasper', address: 'Canary Row', score: 14, note: 'not classified' });
  });

  it('never has more with a smaller mask', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.integer()),
        fc.dictionary(fc.string(), fc.constantFrom<Partition>(...codes)),
        fc.subarray(codes),
        fc.subarray(codes),
        (value, of, some, more) => {
          const small = Object.keys(masked(value, of, some));
          const large = new Set(Object.keys(masked(value, of, [...some, ...more])));
          return small.every((field) => large.has(field));
        },
      ),
      { numRuns: 2_000, seed: 20250314 },
    ));
});
