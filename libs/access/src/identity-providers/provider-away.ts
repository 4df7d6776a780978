import { ServiceUnavailableException } from '@nestjs/common';

/** An organisation's identity provider cannot be reached, or is not what it was set up as. Becomes a page that says so. */
export class ProviderAway extends ServiceUnavailableException {
  constructor(override readonly cause: unknown) {
    super('The identity provider does not answer');
    this.name = 'ProviderAway';
  }
}
