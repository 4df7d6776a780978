import { referenceOf } from '#kernel';
import type { BrowserVisitor } from '../support/browser-visitor.js';
import { Journey } from '../support/journey.js';
import { knownIn } from '../support/records.js';

describe('An information governance lead answers a request for access', () => {
  const journey = new Journey();
  let isolde: BrowserVisitor;
  let person: string;

  beforeAll(async () => {
    await journey.begin();
    const { persons } = await knownIn(journey.application.app);
    person = referenceOf('P', persons.find(({ names }) => names[0] === 'Jasper')?.personId ?? '');
    isolde = await journey.visitor({ javaScript: false });
    await isolde.signIn('isolde');
  });
  afterAll(() => journey.end());

  it('records it; the clock runs', async () => {
    await isolde.follow('Requests for access');
    await isolde.reads('Requests, the earliest due first', 'Being worked on');
    await isolde.follow('Record a request');
    await isolde.press('Record the request');
    expect(await isolde.errors()).toHaveLength(4);
    await isolde.fill({ 'Reference of the person': person });
    await isolde.fillDate('When was it received?', '2026-03-02');
    await isolde.choose('How did it come in?', 'By letter');
    await isolde.choose('How was it made sure who is asking?', 'A document with a photograph was seen');
    await isolde.press('Record the request');
    await isolde.reads('Answer by 2 April 2026', person, 'Being worked on');
  });

  it('collects what is recorded and looks at an account that somebody told', async () => {
    await isolde.press('Collect what is recorded');
    await isolde.follow('Review the items');
    await isolde.reads('Not reviewed', 'About somebody else, too');
    await isolde.follow('About somebody else, too');
    await isolde.follow(/An account of abuse/, isolde.row(/An account of abuse/).first());
    await isolde.reads('It is withheld unless you decide otherwise and say why.', 'Heard by');
  });

  it('withholds it, with a reason', async () => {
    await isolde.press('Record the decision');
    await isolde.reads('Enter why this exemption applies to this item.');
    await isolde.fill({ 'Why?': 'It was told in confidence.' });
    await isolde.press('Record the decision');
    await isolde.reads('The decision on the item is on record.');
    await isolde.follow('Next item that is not reviewed');
    await isolde.reads('Not reviewed');
  });
});
