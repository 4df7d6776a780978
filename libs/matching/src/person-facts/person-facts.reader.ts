import { LoggedReads, NotFound, type SignedIn } from '#access';
import { CaseReader, resourceOfCase, type CaseSummary } from '#case-file';
import { DirectoryReader } from '#directory';
import { Injectable } from '@nestjs/common';
import type { KnownNeeds } from '../domain/known-needs.js';
import { factsOf } from './facts-of.js';

/** A case with what is known of its person on the day of the request. */
export interface PersonFacts {
  readonly summary: CaseSummary;
  /** The area of the member's organisation: where a service is looked for. */
  readonly area: string;
  readonly known: KnownNeeds;
}

/** The case is the file of the person referred. */
const CLASSES = { summary: 'P' } as const;

/** Opens what is known of a person, for matching; every opening leaves a row in the read log. */
@Injectable()
export class PersonFactsReader {
  constructor(
    private readonly reads: LoggedReads,
    private readonly cases: CaseReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** `action` is what the member is about to do with it. Throws `NotFound`. */
  async open(signed: SignedIn, caseId: string, action: string): Promise<PersonFacts> {
    const { summary } = await this.reads.one(signed, action, { kind: 'case', id: caseId }, async (tx) => {
      const found = await this.cases.summary(tx, caseId);
      const resource = found && resourceOfCase(found);
      return resource && { resource, value: { summary: found }, fields: ['summary'], classes: CLASSES };
    });
    const organisation = await this.directory.organisation(signed.member.organisationId);
    if (!organisation) throw new NotFound();
    const { area } = organisation;
    return { summary, area, known: factsOf(summary, area, signed.today) };
  }
}
