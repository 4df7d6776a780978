import { DateField, NumberField, TimeField } from '#web';
import { MOST_DAYS, MOST_HOURS } from '../domain/clock-terms.decider.js';

/** What a contract says about a service's clocks, in working days; for what is urgent, in working hours or days. */
export class AgreeClockTermsForm {
  @NumberField({ label: 'Days to acknowledge', required: 'Enter the working days to acknowledge', max: MOST_DAYS })
  acknowledgeDays!: number;

  @NumberField({
    label: 'Days to acknowledge when it is urgent',
    required: 'Enter the working days to acknowledge an urgent referral',
    max: MOST_DAYS,
  })
  acknowledgeUrgentDays!: number;

  /** In the place of days, which are 0 then. */
  @NumberField({ label: 'Working hours to acknowledge when it is urgent', min: 1, max: MOST_HOURS })
  acknowledgeUrgentHours?: number | undefined;

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
