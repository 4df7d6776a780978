import { AgreeClockTerms } from '#clocks';
import { AddCriterion, ChangeListing, RecordAccess, RecordAccreditation } from '#directory';
import { addDays, londonDate } from '#kernel';
import { ChoosePreferences } from '#notices';
import { demoId } from './demo-id.js';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import type { Script } from './script.js';
import { DEMO_SERVICE } from './services.js';
import { workingDaysAgo } from './story-this-week.js';

/**
 * What surrounds the services: what they are accredited for and until when, what they will ask for soon, what their
 * contract says about time, and how members want to be told. Every word of it is invented.
 */
export function tellProvision(story: Script, now: Date): void {
  const today = londonDate(now);
  tellAccreditations(story, today);
  tellHarrowmere(story, today);
  tellPreferences(story, today);
}

/** One that runs out in ten weeks, and one that ran out three weeks ago: what a commissioner asks about next. */
function tellAccreditations(story: Script, today: string): void {
  const held = (key: string) =>
    ({ type: 'RecordAccreditation', accreditationId: demoId('accreditation', key) }) as const;
  story.at('2025-02-03', '10:30', 'imogen');
  story.does('wexcombe change is accredited', ({ commandId, signed }) => {
    const accredited = { accreditation: 'RESPECT', awardedOn: '2024-02-12', expiresOn: addDays(today, 70) } as const;
    const change = { ...held('wexcombe-change'), ...accredited };
    return new RecordAccreditation(ORG.wexcombeChange.id, change, commandId, signed);
  });
  story.at('2025-02-03', '10:30', 'caspian');
  story.does('harrowmere change is accredited', ({ commandId, signed }) => {
    const days = { awardedOn: '2023-09-01', expiresOn: addDays(today, -21) };
    const change = { ...held('harrowmere-change'), accreditation: 'RESPECT_SAFE_MINIMUM', ...days } as const;
    return new RecordAccreditation(ORG.harrowmereChange.id, change, commandId, signed);
  });
}

/** Harrowmere says what it offers, asks for a lower age from a day that is announced six weeks ahead, and has a new contract. */
function tellHarrowmere(story: Script, today: string): void {
  const { serviceId, manager } = DEMO_SERVICE.harrowmereProgramme;
  const said = workingDaysAgo(today, 6);
  story.at(said, '10:00', manager);
  story.does('harrowmere says what it offers', ({ commandId, signed }) => {
    const access = { features: ['EVENINGS', 'PARTNER_SUPPORT'], languages: ['ENGLISH'], asOf: said } as const;
    return new RecordAccess(serviceId, access, undefined, commandId, signed);
  });
  story.does('harrowmere announces an age', ({ commandId, signed }) => {
    const condition = { barrier: 'AGE', kind: 'HARD', text: 'Is 21 or older', from: addDays(said, 42) } as const;
    const details = { ...condition, limits: { minimumAge: 21 } };
    return new AddCriterion(serviceId, details, undefined, commandId, signed);
  });
  story.does('harrowmere may be listed', ({ commandId, signed }) => {
    return new ChangeListing(serviceId, true, undefined, commandId, signed);
  });
  story.at(said, '15:00', 'verity');
  story.does('the contract of harrowmere is agreed', ({ commandId, signed }) => {
    const terms = { acknowledgeDays: 2, acknowledgeUrgentDays: 1, decideDays: 8, answerDays: 5, cutOff: '15:00' };
    return new AgreeClockTerms(serviceId, said, terms, commandId, signed);
  });
}

/** Barnaby, who answers for a landlord's part in many cases, wants one message a day and none of what he sees in his list of actions. */
function tellPreferences(story: Script, today: string): void {
  story.at(workingDaysAgo(today, 6), '16:20', 'barnaby');
  story.does('barnaby chooses how to be told', ({ commandId, signed }) => {
    const unwanted = ['ACTION_RAISED'] as const;
    return new ChoosePreferences({ way: 'MAILBOX', pace: 'DAILY', unwanted }, commandId, signed);
  });
}
