import { Clock, londonDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '../directory.reader.js';
import type { ServiceEntry } from '../directory-entry.row.js';
import { holdsOn } from '../record-accreditation/accreditation.view.js';
import { feedService } from './feed-service.js';

/** A service as the feed gives it. */
export type FeedService = ReturnType<typeof feedService>;

/**
 * The services whose providers let them be listed: neither those that have closed, nor any whose organisation is not
 * registered. However many there are, no more than one page of them is read.
 */
@Injectable()
export class FeedReader {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** How many there are. */
  count(): Promise<number> {
    return this.directory.countListed();
  }

  /** By name, `size` of them after the first `before`. */
  async page(before: number, size: number): Promise<readonly FeedService[]> {
    return this.withProviders(await this.directory.listed(before, size));
  }

  /** One of them; undefined where it is none. */
  async one(serviceId: string): Promise<FeedService | undefined> {
    const service = await this.directory.service(serviceId);
    if (!service?.listed || service.status === 'closed') return undefined;
    const [found] = await this.withProviders([service]);
    return found;
  }

  private async withProviders(services: readonly ServiceEntry[]): Promise<readonly FeedService[]> {
    const ids = [...new Set(services.map(({ organisationId }) => organisationId))];
    const [organisations, accreditations] = await Promise.all([
      this.directory.organisationsOf(ids),
      this.directory.accreditationsOf(ids),
    ]);
    const today = londonDate(this.clock.now());
    const byId = new Map(organisations.map((organisation) => [organisation.organisationId, organisation]));
    return services.flatMap((service) => {
      const organisation = byId.get(service.organisationId);
      if (!organisation) return [];
      const held = accreditations.filter(
        (each) => each.organisationId === service.organisationId && holdsOn(each, today),
      );
      return [feedService({ service, organisation, accreditations: held })];
    });
  }
}
