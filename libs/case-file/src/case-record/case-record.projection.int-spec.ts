import { projectionSpec, recorded } from '#projections/testing';
import { RISK_LEVEL } from '../case-summary.row.js';
import type { CaseEvent } from '../domain/case.events.js';
import { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID, OTHER_CASE_ID } from '../domain/case.examples.js';
import { caseStream } from '../domain/case.stream.js';
import { HOLDER_ID, PERSON_ID } from '../domain/person.examples.js';
import { caseFileMigrations } from '../migrations/index.js';
import { CaseRecordProjection } from './case-record.projection.js';

const spec = projectionSpec(new CaseRecordProjection(), caseFileMigrations);
const happened = (...events: CaseEvent[]) =>
  spec.given(...events.map((event) => recorded(event, { stream: caseStream(event.data.caseId) })));

describe('The record of a case', () => {
  it('holds who opened it, about whom and why, and the part of the person', async () => {
    expect(await happened(aCase.opened(), aCase.joined())).toMatchObject([
      {
        case_id: CASE_ID,
        reference: expect.stringMatching(/^C-\w{4}-\w{4}$/),
        person_id: PERSON_ID,
        holder_organisation_id: HOLDER_ID,
        reason: 'DISCLOSURE',
        role: 'ALLEGED_PERPETRATOR',
        revision: '1',
      },
    ]);
  });

  it('keeps both times of a disclosure: when it happened and when it was recorded', async () => {
    const happenedAt = new Date('2025-03-13T15:05:00.000Z');
    const recordedAt = new Date('2025-03-13T16:20:00.000Z');
    const stream = caseStream(CASE_ID);
    await spec.given(
      recorded(aCase.opened(), { stream }),
      recorded(aCase.disclosure(), { stream, occurredAt: happenedAt, recordedAt }),
    );
    expect(await spec.rows('case_file.disclosure')).toMatchObject([
      { disclosure_id: DISCLOSURE_ID, happened_at: happenedAt, recorded_at: recordedAt, mistake_reason: null },
    ]);
  });

  it('marks a disclosure that moved to another case, and keeps it', async () => {
    await happened(aCase.opened(), aCase.disclosure(), aCase.reattributed(), aCase.corrected());
    expect(await spec.rows('case_file.disclosure')).toMatchObject([
      {
        account: aCase.disclosure().data.account,
        moved_to_case_id: OTHER_CASE_ID,
        mistake_reason: 'WRONG_PERSON',
        mistake_marked_at: expect.any(Date),
      },
    ]);
  });

  it('says since when an assessment waits to be looked at again, until somebody has', async () => {
    const wait = [aCase.opened(), aCase.disclosure(), aCase.assessed(), aCase.corrected(), aCase.flagged()];
    await happened(...wait);
    expect(await spec.rows('case_file.risk_assessment')).toMatchObject([{ flagged_at: expect.any(Date) }]);
    await happened(...wait, aCase.upheld());
    expect(await spec.rows('case_file.risk_assessment')).toMatchObject([{ flagged_at: null }]);
  });

  const levels = () => spec.database().query(`SELECT ${RISK_LEVEL} AS level FROM case_file.case_record c`);

  it('has no level before an assessment', async () => {
    await happened(aCase.opened());
    expect(await levels()).toEqual([{ level: null }]);
  });

  it('has the level of the latest assessment, by the day it was made', async () => {
    await happened(
      aCase.opened(),
      aCase.assessed(),
      aCase.assessed({
        assessmentId: 'a55e0000-0000-4000-8000-000000000002',
        level: 'MEDIUM',
        assessedOn: '2025-01-10',
      }),
    );
    expect(await levels()).toEqual([{ level: 'HIGH' }]);
  });

  it('goes back to the level before when the latest assessment was a mistake', async () => {
    const second = 'a55e0000-0000-4000-8000-000000000002';
    await happened(
      aCase.opened(),
      aCase.assessed({ level: 'MEDIUM', score: 9 }),
      aCase.assessed({ assessmentId: second, assessedOn: '2025-04-01' }),
      aCase.corrected({ entryId: second, reason: 'FACT_WRONG' }),
    );
    expect(await levels()).toEqual([{ level: 'MEDIUM' }]);
  });

  it('has no level once its only assessment was a mistake', async () => {
    await happened(aCase.opened(), aCase.assessed(), aCase.corrected({ entryId: ASSESSMENT_ID }));
    expect(await levels()).toEqual([{ level: null }]);
  });
});
