import { Action, LoggedReads, MemberReader, Signed, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReferralBoxes, type ListNames } from '../referral-list/box.reader.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { referralsOfCase } from '../referral-register/referral-list.query.js';
import { caseReferralsView } from './case-referrals.view.js';

interface ReferralsOfCase {
  readonly summary: CaseSummary;
  readonly entries: readonly ReferralEntry[];
  readonly names: Omit<ListNames, 'members'>;
}

/** The case and its referrals are of the file of the person referred. */
const CLASSES = { summary: 'P', entries: 'P', names: 'P' } as const;

/** The referrals of one case that its reader's organisation made or was sent; an auditor sees all of them. */
@Controller()
export class CaseReferralsPage {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly boxes: ReferralBoxes,
    private readonly members: MemberReader,
  ) {}

  @Get('cases/:caseId/referrals')
  @Action('referral:list-case')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { summary, entries, names: directory } = await this.read(signed, caseId);
    const members = await this.members.names(entries.flatMap(({ workerId = [] }) => workerId));
    const names = { ...directory, members, persons: new Map([[summary.personId, summary.personName]]) };
    res.render(
      'referrals/src/case-referrals/case-referrals.njk',
      caseReferralsView({ summary, entries, names, reader: signed }),
    );
  }

  private read(signed: SignedIn, caseId: string): Promise<ReferralsOfCase> {
    const { role, organisationId } = signed.member;
    return this.reads.one(signed, 'referral:list-case', { kind: 'case', id: caseId }, async (tx) => {
      const summary = await this.cases.summary(tx, caseId);
      const resource = summary && resourceOfCase(summary);
      if (!resource) return undefined;
      const found = await referralsOfCase(tx, caseId, role === 'auditor' ? undefined : organisationId);
      const entries = await this.boxes.withTombstones(tx, found);
      const names = await this.boxes.namesIn(tx, entries);
      return { resource, value: { summary, entries, names }, fields: ['summary', 'referrals'], classes: CLASSES };
    });
  }
}
