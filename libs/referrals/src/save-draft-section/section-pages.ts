import type { SignedIn } from '#access';
import { ACCOMMODATION_TYPES, NEEDS } from '#kernel';
import { sharerOf, sharingFieldsView, SharingForm, UNANSWERED_SHARING } from '#sharing';
import type { FieldError } from '#web';
import { ADJUSTMENTS, SUBJECT_AWARENESS, URGENCIES } from '../domain/code-lists/referral-codes.js';
import type { DraftSection } from '../drafts/draft-section.js';
import type { OpenDraft } from '../drafts/draft.reader.js';
import { REFERRAL_ITEMS } from '../drafts/shared-by-draft.js';
import { proposedSharing, sharingSectionErrors } from '../drafts/sharing-of-draft.js';
import { AwarenessSectionForm } from './awareness/awareness.form.js';
import { PersonSectionForm } from './person/person.form.js';
import { ReasonSectionForm } from './reason/reason.form.js';
import { RiskSectionForm } from './risk/risk.form.js';

/** One section: its form, its template, what the template needs beside the answers, and rules across its fields: of what is sound. */
export interface SectionPage {
  readonly form: new () => object;
  readonly template: string;
  questions(draft: OpenDraft, signed: SignedIn): object;
  errors?(sound: object, recipientOrganisationId: string, signed: SignedIn): FieldError[];
}

const template = (section: DraftSection): string => `referrals/src/save-draft-section/${section}/${section}.njk`;

/** Every section of a draft. */
export const SECTION_PAGES: Readonly<Record<DraftSection, SectionPage>> = {
  person: { form: PersonSectionForm, template: template('person'), questions: personQuestions },
  risk: { form: RiskSectionForm, template: template('risk'), questions: () => ({}) },
  awareness: {
    form: AwarenessSectionForm,
    template: template('awareness'),
    questions: () => ({ choices: SUBJECT_AWARENESS.codes }),
  },
  reason: {
    form: ReasonSectionForm,
    template: template('reason'),
    questions: () => ({ urgencies: URGENCIES.codes, adjustments: ADJUSTMENTS.codes }),
  },
  sharing: {
    form: SharingForm,
    template: template('sharing'),
    questions: sharingQuestions,
    errors: (sound, recipientOrganisationId, signed) => {
      const form = { ...UNANSWERED_SHARING, ...sound };
      return sharingSectionErrors(form, proposedSharing(form, recipientOrganisationId, signed));
    },
  },
};

/** Whether an address names a section. */
export const isSection = (name: string): name is DraftSection => Object.hasOwn(SECTION_PAGES, name);

/** What the case says is offered until something is saved. */
function personQuestions({ summary }: OpenDraft) {
  const { personName, dateOfBirth, needs, accommodation } = summary;
  return {
    personName,
    dateOfBirth,
    needs: NEEDS.codes,
    accommodationTypes: ACCOMMODATION_TYPES.codes,
    from: { needs, accommodationType: accommodation?.type, expectedStayWeeks: accommodation?.expectedStayWeeks },
  };
}

function sharingQuestions({ service }: OpenDraft, signed: SignedIn) {
  const fields = sharingFieldsView(sharerOf(signed), signed.today, { withheld: true });
  const held: readonly string[] = REFERRAL_ITEMS;
  return {
    recipientName: service.organisationName,
    sharingFields: { ...fields, items: fields.items.filter(({ code }) => held.includes(code)) },
  };
}
