import { DateField, NumberField, TimeField } from '#web';
import { MOST_DAYS } from '../domain/clock-terms.decider.js';

/** What a contract says about a service's clocks, in working days. */
export class AgreeClockTermsForm {
  @NumberField({ label: 'Days to acknowledge', required: 'Enter the working days to acknowledge', max: MOST_DAYS })
  acknowledgeDays!: number;

  @NumberField({
    label: 'Days to acknowledge when it is urgent',
    required: 'Enter the working days to acknowledge an urgent referral',
    max: MOST_DAYS,
  })
  acknowledgeUrgentDays!: number;

  @NumberField({ label: 'Days to decide', required: 'Enter the working days to decide', min: 1, max: MOST_DAYS })
  decideDays!: number;

  @NumberField({ label: 'Days to answer', required: 'Enter the working days to answer', min: 1, max: MOST_DAYS })
  answerDays!: number;

  @TimeField({
    label: 'The cut-off',
    required: 'Enter the time after which a referral counts from the next working day',
  })
  cutOff!: string;

  @DateField({ label: 'The first day', required: 'Enter the day from which this holds' })
  from!: string;
}
