import { EnrolMember, LinkSignIn } from '#access';
import { DEMO_ISSUER, DEMO_SUBJECTS } from './identity-provider/demo-subjects.js';
import { PublishCriteria, PublishService, RegisterOrganisation, SignAgreement, UpdateCapacity } from '#directory';
import { DEMO_MEMBERS } from './members.js';
import { DEMO_ORGANISATIONS } from './organisations.js';
import { DEMO_PASSWORD } from './password.js';
import { DEMO_SERVICES, type DemoService } from './services.js';
import type { Script } from './script.js';

const FOUNDED_ON = '2025-01-06';

/** Organisations join, members are enrolled, services publish what they ask for: January and February 2025. */
export function tellDirectory(story: Script): void {
  story.at(FOUNDED_ON, '09:00', 'verity');
  for (const { key, id, name, type, area } of Object.values(DEMO_ORGANISATIONS)) {
    const details = { name, agencyType: type, area, jurisdiction: 'england' } as const;
    story.does(
      `${key} joins`,
      ({ commandId: command, signed }) => new RegisterOrganisation(id, details, command, signed),
    );
    story.does(`${key} signs`, ({ commandId: command, signed }) => new SignAgreement(id, FOUNDED_ON, command, signed));
  }
  enrolMembers(story);
  for (const service of DEMO_SERVICES) tellService(story, service);
}

function enrolMembers(story: Script): void {
  for (const { id: memberId, signInName, name, role, organisation } of Object.values(DEMO_MEMBERS)) {
    const { id: organisationId, name: organisationName, type: organisationType } = organisation;
    const member = { memberId, name, signInName, role, organisationId, organisationName, organisationType };
    const password = { text: DEMO_PASSWORD, isForDemonstration: true };
    story.does(`${signInName} is enrolled`, ({ commandId: command, signed }) => {
      return new EnrolMember(member, password, signed.context(command));
    });
  }
  for (const [subject, { id, signInName }] of Object.entries(DEMO_SUBJECTS)) {
    story.does(`${signInName} signs in at the organisation`, ({ commandId: command, signed }) => {
      return new LinkSignIn(id, { issuer: DEMO_ISSUER, subject }, signed.context(command));
    });
  }
}

function tellService(story: Script, service: DemoService): void {
  const { key, manager, criteria, places, waitWeeks, ...published } = service;
  const { serviceId } = published;
  story.at('2025-02-03', '10:00', manager);
  story.does(`${key} opens`, ({ commandId: command, signed }) => new PublishService(published, command, signed));
  story.does(`${key} says what it asks for`, ({ commandId: command, signed }) => {
    return new PublishCriteria(serviceId, { criteria, from: '2025-02-03' }, undefined, command, signed);
  });
  story.does(`${key} counts its places`, ({ commandId: command, signed }) => {
    return new UpdateCapacity(serviceId, { places, waitWeeks, asOf: '2025-02-03' }, undefined, command, signed);
  });
}
