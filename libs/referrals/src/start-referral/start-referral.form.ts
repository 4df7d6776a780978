import { CheckboxField, IdField, TextField, CodesField } from '#web';
import { BARRIERS, type Barrier } from '#kernel';

/** Which service. */
export class StartReferralPageForm {
  @IdField({ required: 'Select a service' })
  serviceId!: string;

  /** Ticked when an open referral to the same service is known and a second one is meant. */
  @CheckboxField({ label: 'Start a second referral although one to this service is open' })
  anyway!: boolean;
}

/** For API clients, who also say of which case. */
export class StartReferralForm extends StartReferralPageForm {
  @IdField({ label: 'The case', required: 'Enter the id of the case' })
  caseId!: string;
}

/** Which services to show. It travels in the address, so nothing about a person is in it. */
export class ServiceFilterForm {
  @TextField({ label: 'Area', max: 100 })
  area?: string | undefined;

  @TextField({ label: 'Words', max: 100, noContactDetails: true })
  words?: string | undefined;

  @CodesField(BARRIERS)
  without!: Barrier[];

  /** The service that is chosen already when the page opens: whoever looked at one comes from its page. */
  @IdField({ label: 'Service' })
  service?: string | undefined;
}
