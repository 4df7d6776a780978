import { LoggedReads, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { Injectable } from '@nestjs/common';

/** The case on a form about sharing is of the file of the person referred. */
const CLASSES = { summary: 'P' } as const;

/** Opens a case for a page that acts on it in another context's name; every opening leaves a row in the read log. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
  ) {}

  /** Opens the case for `action`. Throws `NotFound` when there is none or the member may not. */
  async open(signed: SignedIn, action: string, caseId: string): Promise<CaseSummary> {
    const opened = await this.reads.one(signed, action, { kind: 'case', id: caseId }, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      return resource && { resource, value: { summary }, fields: ['summary'], classes: CLASSES };
    });
    return opened.summary;
  }
}
