import { ActionCatalogue, NotFound, Permissions } from '#access';
import { OpenStandings, someSignedIn } from '#access/testing';
import { EventCatalogue, RevisionConflict } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { SetClock } from '#kernel';
import { AddCriterion, AddCriterionHandler } from './add-criterion/add-criterion.command.js';
import { CloseService, CloseServiceHandler } from './close-service/close-service.command.js';
import { directoryActions } from './directory.actions.js';
import { anOrganisation, LANTERN_ROW_ID, MEMBER_ID } from './domain/organisation.examples.js';
import { organisationEventTypes } from './domain/organisation.events.js';
import { organisationStream } from './domain/organisation.stream.js';
import { aService, GROUP_SERVICE_ID, needsAnAddress, WCS_ID } from './domain/service.examples.js';
import { serviceEventTypes } from './domain/service.events.js';
import { serviceStream } from './domain/service.stream.js';
import { NameLead, NameLeadHandler } from './name-lead/name-lead.command.js';
import { PauseService, PauseServiceHandler } from './pause-service/pause-service.command.js';
import { PublishCriteria, PublishCriteriaHandler } from './publish-criteria/publish-criteria.command.js';
import { PublishService, PublishServiceHandler } from './publish-service/publish-service.command.js';
import {
  RegisterOrganisation,
  RegisterOrganisationHandler,
} from './register-organisation/register-organisation.command.js';
import { RemoveCriterion, RemoveCriterionHandler } from './remove-criterion/remove-criterion.command.js';
import { ServiceChanges } from './service-changes.js';
import { SignAgreement, SignAgreementHandler } from './sign-agreement/sign-agreement.command.js';
import { UpdateCapacity, UpdateCapacityHandler } from './update-capacity/update-capacity.command.js';

const command = (number: number) => `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const manager = someSignedIn({ role: 'service-manager', organisationId: WCS_ID });
const rival = someSignedIn({ role: 'service-manager' });
const commissioner = someSignedIn({ role: 'commissioner' });
const lead = someSignedIn({ organisationId: LANTERN_ROW_ID });
const STRANGER_ID = '7b1f0c58-3f0e-4d2a-9c11-00000000000a';
const ABSENT_ID = '7b1f0c58-3f0e-4d2a-9c11-5a64d1c0ffee';
/** Who may sign in: the lead of Lantern Row, and somebody of another organisation. */
const members = {
  enabled: (memberId: string) => {
    const of = memberId === STRANGER_ID ? rival : memberId === MEMBER_ID ? lead : undefined;
    return Promise.resolve(of && { ...of.member, memberId });
  },
};
const capacity = { places: 4, waitWeeks: 6, asOf: '2025-03-03' };

function directory() {
  const types = new EventCatalogue().register({ ...organisationEventTypes, ...serviceEventTypes });
  const store = new MemoryEventStore(types, new SetClock(manager.now));
  const permissions = new Permissions(new ActionCatalogue().register(directoryActions), new OpenStandings());
  const changes = new ServiceChanges(store, permissions);
  const typesIn = async (stream: string) => {
    const found: string[] = [];
    for await (const { type } of store.readStream(stream)) found.push(type);
    return found;
  };
  const publish = (signed = manager) =>
    new PublishServiceHandler(store, permissions).execute(
      new PublishService(aService.published().data, command(1), signed),
    );
  const count = (signed = manager, seen?: bigint, id = 2) =>
    new UpdateCapacityHandler(changes).execute(
      new UpdateCapacity(GROUP_SERVICE_ID, capacity, seen, command(id), signed),
    );
  return { store, permissions, changes, typesIn, publish, count };
}

describe('Organisations in the directory', () => {
  const { organisationId, name, type: agencyType, area, jurisdiction } = anOrganisation.registered().data;
  const details = { name, agencyType, area, jurisdiction };
  const appoint = {
    type: 'AppointLead',
    forum: 'MARAC',
    memberId: MEMBER_ID,
    capacity: 'LEAD',
    from: '2025-02-01',
  } as const;

  it('are registered by a commissioner, sign the agreement and name their leads', async () => {
    const { store, permissions, typesIn } = directory();
    const register = new RegisterOrganisationHandler(store, permissions);
    await register.execute(new RegisterOrganisation(organisationId, details, command(1), commissioner));
    const sign = new SignAgreementHandler(store, permissions);
    await sign.execute(new SignAgreement(organisationId, '2025-01-15', command(2), commissioner));
    const naming = new NameLeadHandler(store, permissions, members);
    const stranger = { ...appoint, forum: 'MAPPA', memberId: STRANGER_ID } as const;
    for (const memberId of [STRANGER_ID, ABSENT_ID])
      await expect(
        naming.execute(new NameLead(organisationId, { ...stranger, memberId }, command(5), lead)),
      ).rejects.toThrow('lead-not-a-member');
    await naming.execute(new NameLead(organisationId, appoint, command(3), lead));
    expect(await typesIn(organisationStream(organisationId))).toEqual([
      'OrganisationRegistered',
      'AgreementSigned',
      'LeadAppointed',
    ]);
  });

  it('are not registered, signed or led by anybody else', async () => {
    const { store, permissions } = directory();
    const register = new RegisterOrganisationHandler(store, permissions);
    await expect(register.execute(new RegisterOrganisation(organisationId, details, command(1), lead))).rejects.toThrow(
      new NotFound(),
    );
    await register.execute(new RegisterOrganisation(organisationId, details, command(2), commissioner));
    const named = new NameLeadHandler(store, permissions, members).execute(
      new NameLead(organisationId, appoint, command(3), rival),
    );
    await expect(named).rejects.toThrow(new NotFound());
    const signed = new SignAgreementHandler(store, permissions).execute(
      new SignAgreement(GROUP_SERVICE_ID, '2025-01-15', command(4), commissioner),
    );
    await expect(signed).rejects.toThrow(new NotFound());
  });
});

describe('Services in the directory', () => {
  it('are published and changed by the manager of their provider', async () => {
    const { changes, publish, count, typesIn } = directory();
    await publish();
    await count();
    const details = { criteria: [needsAnAddress], from: '2025-03-01' };
    await new PublishCriteriaHandler(changes).execute(
      new PublishCriteria(GROUP_SERVICE_ID, details, undefined, command(3), manager),
    );
    const condition = { text: 'Has a telephone', kind: 'SOFT', barrier: 'DIGITAL', from: '2025-03-02' } as const;
    await new AddCriterionHandler(changes).execute(
      new AddCriterion(GROUP_SERVICE_ID, condition, undefined, command(4), manager),
    );
    const removed = { criterionId: needsAnAddress.criterionId, from: '2025-03-03' };
    await new RemoveCriterionHandler(changes).execute(
      new RemoveCriterion(GROUP_SERVICE_ID, removed, undefined, command(5), manager),
    );
    const pause = { type: 'Pause', reason: 'STAFFING' } as const;
    await new PauseServiceHandler(changes).execute(
      new PauseService(GROUP_SERVICE_ID, pause, undefined, command(6), manager),
    );
    const closing = { closedOn: '2025-03-14' };
    await new CloseServiceHandler(changes).execute(
      new CloseService(GROUP_SERVICE_ID, closing, undefined, command(7), manager),
    );
    expect(await typesIn(serviceStream(GROUP_SERVICE_ID))).toEqual([
      'ServicePublished',
      'CapacityUpdated',
      'CriteriaPublished',
      'CriteriaPublished',
      'CriteriaPublished',
      'ServicePaused',
      'ServiceClosed',
    ]);
  });

  it('may also be published by a commissioner, who cannot change them', async () => {
    const { publish, count } = directory();
    await publish(commissioner);
    await expect(count(commissioner)).rejects.toThrow(new NotFound());
  });

  it.each([
    ['the manager of another organisation', rival],
    ['a worker of the provider', someSignedIn({ role: 'service-worker', organisationId: WCS_ID })],
  ])('look absent to %s who would change them', async (_, signed) => {
    const { publish, count, typesIn } = directory();
    await expect(publish(signed)).rejects.toThrow(new NotFound());
    await publish();
    await expect(count(signed)).rejects.toThrow(new NotFound());
    expect(await typesIn(serviceStream(GROUP_SERVICE_ID))).toEqual(['ServicePublished']);
  });

  it('are not changed by somebody who saw an older entry', async () => {
    const { publish, count } = directory();
    await publish();
    await count(manager, 0n);
    await expect(count(manager, 0n, 3)).rejects.toBeInstanceOf(RevisionConflict);
  });

  it('are changed once by a message that is sent twice', async () => {
    const { publish, count, typesIn } = directory();
    await publish();
    const first = await count(manager, 0n);
    expect(await count(manager, 0n)).toEqual({ ...first, duplicate: true });
    expect(await typesIn(serviceStream(GROUP_SERVICE_ID))).toHaveLength(2);
  });
});
