import { Clock, londonDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '../directory.reader.js';
import { holdsOn } from '../record-accreditation/accreditation.view.js';
import { feedService } from './feed-service.js';

/** The services whose providers let them be listed. Closed ones are not among them. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** By name, as the feed gives them. A service whose organisation is not registered is left out. */
  async listed() {
    const [services, organisations, accreditations] = await Promise.all([
      this.directory.services({ listed: true }),
      this.directory.organisations(),
      this.directory.accreditations(),
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
