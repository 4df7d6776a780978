import { LoggedReads, NotFound, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { eventRecord, type EventRecord } from '../event-record/event-record.js';
import { CaseHistoryReader, type CaseHistory } from './case-history.reader.js';
import { placeLogged, replayed, type AskedReplay, type Replayed } from './replayed.js';

/**
 * A replay is the file of the person referred with what forums and sharing made of it: whoever may replay reads P, F and I
 * alike (a specification holds the three roles to that). Nothing of a survivor's file is in these streams.
 */
const CLASSES = { history: 'P', replay: 'P' } as const;

/** Partition X of domain §1.3: an auditor knows that something is sealed, and not what. */
const knowsOfSeals = ({ member }: SignedIn): boolean => member.role === 'auditor' || member.role === 'governance-lead';

/** The one way to a case's history: each replay is a read of the case in the read log, with the place that was asked for. */
@Injectable()
export class Replays {
  constructor(
    private readonly reads: LoggedReads,
    private readonly histories: CaseHistoryReader,
  ) {}

  /** Replays a case. Throws `NotFound` when it is absent or the member may not. */
  open(signed: SignedIn, caseId: string, place: AskedReplay): Promise<{ history: CaseHistory; replay: Replayed }> {
    return this.reads.one(signed, 'history:replay', { kind: 'case', id: caseId }, async (tx) => {
      const history = await this.histories.read(tx, caseId, knowsOfSeals(signed));
      if (!history) return undefined;
      const replay = replayed(history, place, signed.now);
      return {
        resource: history.resource,
        value: { history, replay },
        fields: placeLogged(replay.standpoint),
        classes: CLASSES,
      };
    });
  }

  /** Reads one event by its id or number. Throws `NotFound` when the case has no such event or the member may not. */
  async event(
    signed: SignedIn,
    caseId: string,
    wanted: string | number,
  ): Promise<{ history: CaseHistory; record: EventRecord }> {
    const { history } = await this.reads.one(signed, 'history:replay', { kind: 'case', id: caseId }, async (tx) => {
      const found = await this.histories.read(tx, caseId, knowsOfSeals(signed));
      if (!found) return undefined;
      return { resource: found.resource, value: { history: found }, fields: [`event:${wanted}`], classes: CLASSES };
    });
    const record = eventRecord(history.events, wanted);
    if (!record) throw new NotFound();
    return { history, record };
  }
}
