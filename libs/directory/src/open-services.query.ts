import { NotFound, Permissions, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { serviceResource } from './directory.actions.js';
import type { ServiceEntry } from './directory-entry.row.js';
import { DirectoryReader } from './directory.reader.js';

/** Opens the entry of a service for its provider's manager to change. */
@Injectable()
export class OpenServices {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such service for this member to change. */
  async open(signed: SignedIn, serviceId: string): Promise<ServiceEntry> {
    const service = await this.directory.service(serviceId);
    await this.permissions.require(signed, 'service:update', service && serviceResource(service));
    if (!service) throw new NotFound();
    return service;
  }
}
