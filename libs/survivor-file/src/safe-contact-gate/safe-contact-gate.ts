import { load } from '#event-store';
import { Gate, type Addressee, type Departure, type Verdict } from '#outbox';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { screened, type Token } from '../screening/screening.js';
import type { SurvivorEventStore } from '../survivor-ports.js';
import type { HeldMessages } from './held-messages.js';
import { NEUTRAL_SUBJECT, neutralText } from './neutral-text.js';
import { safeRoute } from './safe-route.js';

/** What the gate asks: each throws when it cannot be asked, and then nothing leaves. */
export interface GateSources {
  readonly store: SurvivorEventStore;
  readonly tokens: () => Promise<readonly Token[]>;
  /** Who works for survivors: their names lead to the survivor as well. */
  readonly workerNames: () => Promise<readonly string[]>;
  /** The name of an organisation, for a survivor who allowed it to be said. */
  readonly organisationName: (organisationId: string) => Promise<string>;
  readonly held: HeldMessages;
  /** What may stand in the subject of a message to agencies: fixed words, in which nobody can be named. */
  readonly subjects: ReadonlySet<string>;
  /** Where this installation is reached: what goes to agencies is a link to it. */
  readonly publicAddress: string;
}

/** A page of a record by its id: nothing in it that somebody could have typed. */
const RECORD_PAGE = /^\/[a-z]+(?:-[a-z]+)*\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The one gate of everything that leaves for people (domain §7.7). To a survivor only by a safe way, at a safe time, in
 * neutral words that the gate itself writes; to the person referred nothing that could lead to a survivor; to agencies a
 * link and nothing else.
 */
export class SafeContactGate extends Gate {
  constructor(private readonly sources: GateSources) {
    super();
  }

  async judge(departure: Departure, now: Date): Promise<Verdict> {
    const { to } = departure;
    switch (to.kind) {
      case 'survivor':
        return this.toSurvivor(to.survivorFileId, departure, now);
      case 'person-referred':
        return this.toPersonReferred(to, departure);
      case 'agency':
        return this.toAgency(to, departure);
    }
  }

  /** To a survivor's advocates as a task; for the others the message is set down as kept back, with its rule. */
  keepBack(key: string, { to, way }: Departure, rule: string, now: Date): Promise<void> {
    return this.sources.held.keep({ key, survivorFileId: fileOf(to), way, rule, at: now });
  }

  private async toSurvivor(survivorFileId: string, { way }: Departure, now: Date): Promise<Verdict> {
    const { state } = await load(this.sources.store, survivorFileDecider, survivorFileStream(survivorFileId));
    if (state.status === 'none') return { passes: false, rule: 'no-safe-way' };
    const route = safeRoute(state, way, now);
    if (typeof route === 'string') return { passes: false, rule: route };
    const agency = await this.sources.organisationName(state.advocateOrganisationId);
    return { passes: true, way, address: route.address, subject: NEUTRAL_SUBJECT, text: neutralText(route, agency) };
  }

  private async toPersonReferred({ address }: { address: string }, { way, text }: Departure): Promise<Verdict> {
    const [tokens, names] = await Promise.all([this.sources.tokens(), this.sources.workerNames()]);
    const workers = names.map((value): Token => ({ kind: 'worker-name', value }));
    const rule = screened(text, [...tokens, ...workers]);
    if (rule !== undefined) return { passes: false, rule };
    return { passes: true, way, address, subject: NEUTRAL_SUBJECT, text };
  }

  private toAgency({ address }: { address: string }, { way, subject, text }: Departure): Verdict {
    const { publicAddress, subjects } = this.sources;
    if (!subjects.has(subject)) return { passes: false, rule: 'not-a-known-subject' };
    const path = text.startsWith(publicAddress) ? text.slice(publicAddress.length) : '';
    return RECORD_PAGE.test(path)
      ? { passes: true, way, address, subject, text }
      : { passes: false, rule: 'not-a-link' };
  }
}

const fileOf = (to: Addressee): string | undefined => (to.kind === 'survivor' ? to.survivorFileId : undefined);
