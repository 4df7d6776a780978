import { caseFileRules } from './case-file.rules.js';
import { caseFileSentences } from './case-file.sentences.js';
import { aCase } from './domain/case.examples.js';
import { aPerson } from './domain/person.examples.js';

const names = {
  organisation: () => 'Lantern Row',
  service: () => 'the group',
  member: () => 'Asha Quillfeather',
  person: () => 'Jasper Thistlewick',
};
const said = caseFileSentences;
const { score, ...unscored } = aCase.assessed({ tool: 'ROSH', level: 'ROSH_HIGH' }).data;

describe('The case file in a timeline', () => {
  it.each([
    [said.PersonRegistered(aPerson.registered().data, names), 'Lantern Row registered Jasper Thistlewick'],
    [
      said.PersonDetailsCorrected(aPerson.detailsCorrected().data, names),
      'What is on record of Jasper Thistlewick was put right (name and date of birth): it was recorded wrongly; the person asked for it',
    ],
    [said.AliasAdded(aPerson.aliasAdded().data, names), 'Another name of Jasper Thistlewick was recorded'],
    [said.NeedRecorded(aPerson.need().data, names), 'A need of Jasper Thistlewick was recorded: homelessness'],
    [said.NeedEnded(aPerson.needEnded().data, names), 'A need of Jasper Thistlewick ended: homelessness'],
    [
      said.AccommodationStarted(aPerson.stay().data, names),
      'Jasper Thistlewick began to stay at: hostel, complex needs, provided by Lantern Row',
    ],
    [said.AccommodationEnded(aPerson.stayEnded().data, names), 'A stay of Jasper Thistlewick ended'],
    [said.CaseOpened(aCase.opened().data, names), 'Lantern Row opened a case about Jasper Thistlewick'],
    [said.PersonJoinedCase(aCase.joined().data, names), 'Jasper Thistlewick is in the case as alleged perpetrator'],
    [said.DisclosureRecorded(aCase.disclosure().data, names), 'A disclosure was recorded: witnessed by staff'],
    [
      said.DisclosureReattributed(aCase.reattributed().data, names),
      'A disclosure was found to be about somebody else and moved to another case',
    ],
    [said.EntryCorrected(aCase.corrected().data, names), 'An entry was marked as a mistake: it is about somebody else'],
    [said.RiskAssessed(aCase.assessed().data, names), `Risk was assessed with SafeLives Dash: high, score ${score}`],
    [
      said.RiskAssessed(unscored, names),
      'Risk was assessed with Risk of serious harm (probation): high risk of serious harm',
    ],
  ])('says: %s', (sentence, expected) => expect(sentence).toBe(expected));

  it('never tells an account or a note', () => {
    const sentence = said.DisclosureRecorded(aCase.disclosure({ account: 'CANARY' }).data, names);
    expect(`${sentence}${said.NeedRecorded(aPerson.need({ note: 'CANARY' }).data, names)}`).not.toContain('CANARY');
  });
});

describe('The words of the case file', () => {
  it.each(Object.entries(caseFileRules))('say what to do about %s, in whole sentences', (_, text) =>
    expect(text).toMatch(/^[A-Z].*\.$/),
  );
});
