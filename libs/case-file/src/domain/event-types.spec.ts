import type { DomainEvent, EventType } from '#kernel';
import { ALLEGATION_STATUSES, CASE_ROLES, OPENING_ROLES } from './case.codes.js';
import { caseEventTypes } from './case.events.js';
import { aCase } from './case.examples.js';
import { aMerge } from './merge.examples.js';
import { personEventTypes } from './person.events.js';
import { aPerson } from './person.examples.js';
import { aSeal } from './seal.examples.js';
import { RISK_LEVELS, RISK_SCALES, RISK_TOOLS } from './risk.codes.js';

const types: Readonly<Record<string, EventType>> = { ...personEventTypes, ...caseEventTypes };
const examples: readonly DomainEvent[] = [aPerson, aMerge, aCase, aSeal].flatMap((each) =>
  Object.values(each).map((make) => make()),
);

describe('The events of the case file', () => {
  it('have an example each', () => expect(examples.map(({ type }) => type).sort()).toEqual(Object.keys(types).sort()));

  it.each(examples)('$type holds no field whose class nobody decided', ({ type, data }) =>
    expect(Object.keys(types[type]?.fields ?? {})).toEqual(expect.arrayContaining(Object.keys(data))),
  );

  it.each(Object.entries(types))(
    '%s names, for each protected field, a field that holds its subject',
    (_, { fields }) => {
      for (const field of Object.values(fields))
        if ('subject' in field) expect(fields[field.subject]).toEqual({ class: 'pseudonym' });
    },
  );

  it.each(['givenName', 'familyName', 'dateOfBirth', 'aliases', 'alias', 'account', 'note', 'need', 'abuseTypes'])(
    'never leave %s open',
    (name) => {
      const classes = Object.values(types).flatMap(({ fields }) => fields[name]?.class ?? []);
      expect(classes.length).toBeGreaterThan(0);
      expect(classes).not.toContain('open');
    },
  );

  it('have no field for a survivor, a contact or a place', () => {
    const names = Object.values(types).flatMap(({ fields }) => Object.keys(fields));
    expect(names.filter((name) => /survivor|victim|partner|address|postcode|phone|email|location/i.test(name))).toEqual(
      [],
    );
  });
});

describe('The code lists of the case file', () => {
  it('cannot say that a survivor disclosed the abuse, or give anybody a part but the person referred', () => {
    expect(ALLEGATION_STATUSES.codes.filter(({ code }) => /SURVIVOR|VICTIM/.test(code))).toEqual([]);
    expect(CASE_ROLES.codes.map(({ code }) => code)).toEqual([
      'ALLEGED_PERPETRATOR',
      'PERPETRATOR',
      'PRIMARY_PERPETRATOR',
    ]);
    expect(OPENING_ROLES.codes.map(({ code }) => code)).toEqual(['ALLEGED_PERPETRATOR', 'PERPETRATOR']);
  });

  it('give every tool a scale, and every level a tool', () => {
    const scales = RISK_TOOLS.codes.map(({ code }) => RISK_SCALES[code].levels);
    expect(new Set(scales.flat())).toEqual(new Set(RISK_LEVELS.codes.map(({ code }) => code)));
  });

  it('never put a level on two kinds of scale', () => {
    const rosh = new Set(RISK_SCALES.ROSH.levels);
    for (const tool of ['SAFELIVES_DASH', 'POLICE_DASH', 'JUDGEMENT'] as const)
      expect(RISK_SCALES[tool].levels.filter((level) => rosh.has(level))).toEqual([]);
  });
});
