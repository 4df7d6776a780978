import { BodyRefused, RequestRefused, SubmissionPipe } from '#web';
import { checkSection } from './check-section.js';
import { DraftBody } from './draft-body.js';
import { PersonSectionForm } from './person/person.form.js';
import { RiskSectionForm } from './risk/risk.form.js';

const risk = (body: object, later = false, errors: Parameters<typeof checkSection>[2] = () => []) =>
  checkSection(new SubmissionPipe(RiskSectionForm).transform(body), { later, seenVersion: 3 }, errors);
const wrong = { field: 'riskSummary', text: 'Does not go together', href: '#riskSummary', code: 'across' };

describe('A section that is saved to go on', () => {
  it('is complete when its fields are sound', () =>
    expect(risk({ riskSummary: ' Threats ' })).toMatchObject({
      complete: true,
      errors: [],
      answers: { riskSummary: 'Threats' },
      seenVersion: 3,
    }));
  it('comes back when something is missing', () =>
    expect(risk({})).toMatchObject({ complete: false, errors: [{ text: 'Enter a summary of the risk' }] }));
  it('comes back when its fields do not go together, with what was typed', () =>
    expect(risk({ riskSummary: 'Threats' }, false, () => [wrong])).toMatchObject({
      complete: false,
      errors: [wrong],
      entered: { riskSummary: 'Threats' },
    }));
});

describe('A section that is saved for later', () => {
  it('may be empty, and is not complete', () => expect(risk({}, true)).toMatchObject({ complete: false, errors: [] }));
  it('keeps what was typed so far', () => {
    const pipe = new SubmissionPipe(PersonSectionForm).transform({ needs: ['DEBT'], expectedStayWeeks: '' });
    expect(checkSection(pipe, { later: true, seenVersion: 0 }, () => []).answers).toMatchObject({ needs: ['DEBT'] });
  });
  it('may hold fields that do not go together yet, and is not complete', () =>
    expect(risk({ riskSummary: 'Threats' }, true, () => [wrong])).toMatchObject({ complete: false, errors: [] }));
  it('is complete when nothing is left to do', () =>
    expect(risk({ riskSummary: 'Threats' }, true)).toMatchObject({ complete: true }));
  it('still refuses what must never be stored', () =>
    expect(risk({ riskSummary: 'at SW1A 1AA' }, true).errors).toMatchObject([{ code: 'contact-details' }]));
});

describe('A draft from an API client', () => {
  const body = new DraftBody();
  const faultsOf = (sent: unknown) => {
    try {
      body.transform(sent);
      return [];
    } catch (refused) {
      if (refused instanceof BodyRefused) return refused.faults.map(({ pointer, code }) => [pointer, code]);
      throw refused;
    }
  };

  it('is taken section by section, each by the form of its page', () =>
    expect(body.transform({ risk: { riskSummary: ' Threats ' } })).toEqual({ risk: { riskSummary: 'Threats' } }));
  it('points at every fault, section and field', () =>
    expect(faultsOf({ risk: {}, awareness: { subjectAware: 'MAYBE', x: 1 }, person: [], 'a/b': 1 })).toEqual([
      ['/risk/riskSummary', 'required'],
      ['/awareness/subjectAware', 'unknown-code'],
      ['/awareness/x', 'unknown-property'],
      ['/person', 'not-an-object'],
      ['/a~1b', 'unknown-property'],
    ]));
  it.each([[[]], ['text'], [undefined], [null]])('is refused when it is %j', (sent) =>
    expect(() => body.transform(sent)).toThrow(RequestRefused),
  );
  it.each(['__proto__', 'constructor', 'toString'])('has no section %s', (name) =>
    expect(faultsOf(JSON.parse(`{ "${name}": {} }`))).toEqual([[`/${name}`, 'unknown-property']]),
  );
});
