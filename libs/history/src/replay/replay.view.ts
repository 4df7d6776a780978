import { caseTabs } from '#case-file';
import { referenceOf } from '#kernel';
import type { CaseHistory } from '../case-history/case-history.reader.js';
import type { Replayed } from '../case-history/replayed.js';
import { STREAM_KINDS } from '../domain/stream-kinds.js';
import { shortHash, type CaseProof } from '../proof/case-proof.js';
import { asItWasView, tallySentence } from './as-it-was.view.js';
import { changesView } from './changes.view.js';
import { keyMoments } from './key-moments.view.js';
import { ORDERS } from './replay.form.js';
import { historyAddress, type Place } from './replay.address.js';
import { scoreView } from './score.view.js';
import { standpointView } from './standpoint.view.js';
import { timelineView } from './timeline.view.js';
import type { AskedPlace } from './asked-place.js';

/** What the page is made from. */
export interface ReplayData {
  readonly history: CaseHistory;
  readonly replay: Replayed;
  readonly proof: CaseProof | undefined;
  readonly viewer: { readonly name: string; readonly organisationName: string };
}

/** Everything that the time machine's page shows. */
export function replayView({ history, replay, proof, viewer }: ReplayData, asked: AskedPlace) {
  const { caseId } = history;
  const place = asked.ok ? asked.place : {};
  const { standpoint, words } = replay;
  const here = standpointView(caseId, standpoint, place, replay.otherNumber);
  return {
    caseId,
    reference: referenceOf('C', caseId),
    identity: identityOf(caseId, replay),
    here,
    happened: sentenceOfLast(replay),
    score: scoreView(standpoint),
    moments: keyMoments(caseId, standpoint, place),
    form: formView(caseId, place, asked),
    changes: changesView(caseId, replay.compared, replay.changes, words),
    timeline: timelineView(caseId, standpoint, place, words),
    sections: asItWasView(replay, words),
    tally: tallySentence(replay.tally),
    proof: proof && proofView(caseId, proof),
    printLine: `${here.title}. ${here.place}. Read by ${viewer.name}, ${viewer.organisationName}.`,
    errors: asked.ok ? [] : asked.errors,
  };
}

/** What happened last, at the place stood on; nothing before the first event. */
function sentenceOfLast({ standpoint, words }: Replayed): string | undefined {
  const last = standpoint.known.at(-1);
  return last && words.sentence(last);
}

/** The person as far as they were known at that place; before that, the case's reference only. */
function identityOf(caseId: string, { view, words }: Replayed) {
  const { person } = view.who;
  const born = person?.dateOfBirth;
  return {
    name: person ? words.value({ text: person.name }, 'PERSON') : 'Person not known yet',
    reference: referenceOf('C', caseId),
    facts: born ? [{ key: 'Date of birth', value: words.value({ on: born }, 'PERSON') }] : [],
    tabs: caseTabs(caseId, 'history'),
  };
}

function formView(caseId: string, place: Place, asked: AskedPlace) {
  const entered: Readonly<Record<string, unknown>> = asked.ok ? {} : asked.entered;
  const [year = '', month = '', day = ''] = (place.on ?? '').split('-');
  const on = { 'on-day': String(Number(day) || ''), 'on-month': String(Number(month) || ''), 'on-year': year };
  return {
    action: historyAddress(caseId),
    values: { ...on, time: place.time ?? '', compare: place.compare ?? '', ...entered },
    kept: { basis: place.basis, type: place.type, order: place.order, compare: place.compare },
    stay: { at: place.at, on: place.on, time: place.time, basis: place.basis },
    isMoreOpen: [place.compare, place.type, entered['compare']].some((value) => value !== undefined),
    types: options([{ code: '', label: 'Every kind' }, ...STREAM_KINDS.codes], place.type ?? ''),
    orders: options(ORDERS.codes, place.order ?? 'newest'),
  };
}

const options = (codes: readonly { readonly code: string; readonly label: string }[], chosen: string) =>
  codes.map(({ code, label }) => ({ value: code, text: label, selected: code === chosen }));

function proofView(caseId: string, { events, streams, broken, fingerprint }: CaseProof) {
  const found =
    broken && `${broken.stream ?? 'a stream'}, event ${broken.revision ?? '?'} (position ${broken.position})`;
  return {
    broken: found,
    text: `${events} events in ${streams} records were recomputed just now and are as they were written.`,
    fingerprint: shortHash(fingerprint),
    command: `npm run -s audit -- verify ${referenceOf('C', caseId)}`,
  };
}
