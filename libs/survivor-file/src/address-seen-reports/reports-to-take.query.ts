import { newId } from '#event-store';
import type { IncidentSource } from '../domain/code-lists/index.js';
import type { SurvivorDatabase } from '../survivor-ports.js';

/** A report that is not in a file of its case yet. */
export interface ReportToTake {
  readonly reportId: string;
  readonly incidentId: string;
  readonly survivorFileId: string;
  readonly source: IncidentSource;
  readonly awareAt: Date;
}

/** The incident that a report becomes in a file. */
const incidentOfReport = (reportId: string, survivorFileId: string): string =>
  newId(reportId, `incident/${survivorFileId}`);

/** Finds files that do not have a report of their case yet. Ids, codes and times only, so no read of a file: nothing is logged. */
export class ReportsToTake {
  constructor(private readonly database: SurvivorDatabase) {}

  async all(): Promise<readonly ReportToTake[]> {
    const rows = await this.database.query<Omit<ReportToTake, 'incidentId'> & { readonly incidents: string[] }>(
      `SELECT r.report_id AS "reportId", f.survivor_file_id AS "survivorFileId", r.source, r.aware_at AS "awareAt",
              ARRAY(SELECT DISTINCT s.incident_id::text FROM survivor_file.safety_step s
                     WHERE s.survivor_file_id = f.survivor_file_id) AS incidents
         FROM survivor_file.address_seen r JOIN survivor_file.file f ON r.case_id = ANY (f.case_ids)
        ORDER BY r.aware_at, r.report_id, f.survivor_file_id`,
    );
    return rows
      .map(({ incidents, ...report }) => {
        const incidentId = incidentOfReport(report.reportId, report.survivorFileId);
        return { ...report, incidentId, isTaken: incidents.includes(incidentId) };
      })
      .filter(({ isTaken }) => !isTaken);
  }
}
