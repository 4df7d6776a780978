import { rendered, wordsOf } from '#web/testing';
import { aDocument, anOpenDraft, savedFrom } from '../drafts/open-draft.examples.js';
import { aReferral } from '../domain/referral.examples.js';
import { aGroupService } from '../referral-page/open-referral.examples.js';
import { draftTaskListView } from './draft-task-list.view.js';

const words = (over: Parameters<typeof anOpenDraft>[0] = {}) =>
  wordsOf(rendered('referrals/src/draft-task-list/draft-task-list.njk', draftTaskListView(anOpenDraft(over))));

describe('The task list of a draft', () => {
  it('says how far each section has come', () => {
    const risk = { answers: {}, complete: false, version: 1, savedAt: new Date(0) };
    const text = words({ sections: { ...savedFrom({ awareness: aDocument.awareness }), risk } });
    expect(text).toContain('You have completed 1 of 5 sections.');
    expect(text).toContain('The person and their needs Not started Risk In progress What the person knows Completed');
    expect(text).toContain('Check your answers and send Cannot start yet');
  });
  it('leads to sending once everything is complete', () => {
    const view = draftTaskListView(anOpenDraft());
    expect(view.send[0]?.href).toMatch(/\/check-answers$/);
    expect(draftTaskListView(anOpenDraft({ sections: {} })).send[0]?.href).toBeUndefined();
  });
  it('says that the criteria were checked', () => {
    expect(words()).toContain('It helps both sides. Not started');
    expect(words({ checked: aReferral.eligibilityChecked().data })).toContain('It helps both sides. Completed');
  });
  it('warns of a service that takes no referrals now', () =>
    expect(words({ service: { ...aGroupService, status: 'paused' } })).toContain(
      'takes no referrals to this service at the moment',
    ));
});
