import { DirectoryReader } from '#directory';
import { eventsOf, EventStore } from '#event-store';
import { Injectable } from '@nestjs/common';
import { AboutPersons } from '../register/about-persons.query.js';
import type { PublicNames } from '../treatment/treatment.js';
import { itemOf, type Item } from './item.js';
import { leftOutOf } from './left-out.js';

/** Looks up what is recorded about a person, straight from the log. It does not decide who may know it. */
@Injectable()
export class Collector {
  constructor(
    private readonly store: EventStore,
    private readonly about: AboutPersons,
    private readonly directory: DirectoryReader,
  ) {}

  /**
   * Every item about the person up to that position of the log, in the order in which it was recorded. What was erased
   * since reads as erased; what was sealed then or is sealed now is not there.
   */
  async itemsAbout(personId: string, upTo: bigint): Promise<readonly Item[]> {
    const streams = await this.about.streamsOf(personId);
    const events = (await Promise.all(streams.map((stream) => eventsOf(this.store, stream)))).flat();
    const isLeftOut = leftOutOf(events, upTo);
    const names = await this.names();
    return events
      .filter((event) => event.position <= upTo && !isLeftOut(event))
      .sort((one, other) => Number(one.position - other.position))
      .flatMap((event) => itemOf(event, names) ?? []);
  }

  /** The position up to which the log goes now. */
  head(): Promise<bigint> {
    return this.store.head();
  }

  private async names(): Promise<PublicNames> {
    const { organisations, services } = await this.directory.names();
    return {
      organisation: (id) => organisations.get(id) ?? 'An organisation',
      service: (id) => services.get(id) ?? 'A service',
    };
  }
}
