import { RuleBroken, type AgencyType, type Decider, type IsoDate } from '#kernel';
import type {
  Accreditation,
  AgreementEnding,
  Jurisdiction,
  LeadCapacity,
  LeadForum,
  OrganisationEvent,
} from './organisation.events.js';

export type OrganisationCommand =
  | {
      type: 'Register';
      organisationId: string;
      name: string;
      agencyType: AgencyType;
      area: string;
      jurisdiction: Jurisdiction;
    }
  | { type: 'SignAgreement'; signedOn: IsoDate; today: IsoDate }
  | { type: 'EndAgreement'; endedOn: IsoDate; reason: AgreementEnding; today: IsoDate }
  | {
      type: 'AppointLead';
      forum: LeadForum;
      memberId: string;
      capacity: LeadCapacity;
      from: IsoDate;
      /** Whether the member belongs to this organisation and may sign in, when this is decided. */
      isMember: boolean;
    }
  | { type: 'EndLead'; forum: LeadForum; memberId: string; endedOn: IsoDate }
  | {
      type: 'RecordAccreditation';
      accreditationId: string;
      accreditation: Accreditation;
      awardedOn: IsoDate;
      expiresOn: IsoDate;
      today: IsoDate;
    }
  | { type: 'EndAccreditation'; accreditationId: string; endedOn: IsoDate; today: IsoDate };

interface Lead {
  readonly forum: LeadForum;
  readonly memberId: string;
  readonly capacity: LeadCapacity;
  readonly from: IsoDate;
}

interface Accredited {
  readonly accreditationId: string;
  readonly accreditation: Accreditation;
  readonly awardedOn: IsoDate;
  readonly expiresOn: IsoDate;
}

interface Registered {
  readonly status: 'registered';
  readonly organisationId: string;
  readonly agreementSignedOn?: IsoDate;
  /** The day on which it ended; absent while one is in force. */
  readonly agreementEndedOn?: IsoDate | undefined;
  readonly leads: readonly Lead[];
  /** Those that nobody ended, expired ones too. */
  readonly accreditations: readonly Accredited[];
}

export type Organisation = { readonly status: 'none' } | Registered;

/** How an organisation takes part: registered once, agreement signed and renewed, at most one lead and one deputy per forum. */
export const organisationDecider: Decider<Organisation, OrganisationCommand, OrganisationEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Register': {
        if (state.status !== 'none') throw new RuleBroken('organisation-already-registered');
        const { organisationId, name, agencyType: type, area, jurisdiction } = command;
        return [{ type: 'OrganisationRegistered', data: { organisationId, name, type, area, jurisdiction } }];
      }
      case 'SignAgreement': {
        const { organisationId, agreementSignedOn, agreementEndedOn } = registered(state);
        const { signedOn, today } = command;
        if (signedOn > today) throw new RuleBroken('agreement-in-the-future');
        if (agreementSignedOn !== undefined && signedOn <= agreementSignedOn)
          throw new RuleBroken('agreement-not-newer');
        if (agreementEndedOn !== undefined && signedOn < agreementEndedOn) throw new RuleBroken('agreement-not-newer');
        return [{ type: 'AgreementSigned', data: { organisationId, signedOn } }];
      }
      case 'EndAgreement': {
        const { organisationId, agreementSignedOn, agreementEndedOn } = registered(state);
        const { endedOn, reason, today } = command;
        if (agreementSignedOn === undefined || agreementEndedOn !== undefined)
          throw new RuleBroken('agreement-not-in-force');
        if (endedOn > today) throw new RuleBroken('agreement-ends-in-the-future');
        if (endedOn < agreementSignedOn) throw new RuleBroken('agreement-ends-before-signature');
        return [{ type: 'AgreementEnded', data: { organisationId, endedOn, reason } }];
      }
      case 'AppointLead': {
        const { organisationId, leads } = registered(state);
        const { forum, memberId, capacity, from, isMember } = command;
        if (!isMember) throw new RuleBroken('lead-not-a-member');
        if (leads.some((lead) => lead.forum === forum && lead.memberId === memberId))
          throw new RuleBroken('lead-already-appointed');
        if (leads.some((lead) => lead.forum === forum && lead.capacity === capacity))
          throw new RuleBroken('lead-place-taken');
        return [{ type: 'LeadAppointed', data: { organisationId, forum, memberId, capacity, from } }];
      }
      case 'EndLead': {
        const { organisationId, leads } = registered(state);
        const { forum, memberId, endedOn } = command;
        const lead = leads.find((each) => each.forum === forum && each.memberId === memberId);
        if (!lead) throw new RuleBroken('lead-not-appointed');
        if (endedOn < lead.from) throw new RuleBroken('lead-ends-before-start');
        return [{ type: 'LeadEnded', data: { organisationId, forum, memberId, endedOn } }];
      }
      case 'RecordAccreditation': {
        const { organisationId, accreditations } = registered(state);
        const { accreditationId, accreditation, awardedOn, expiresOn, today } = command;
        if (awardedOn > today) throw new RuleBroken('accreditation-in-the-future');
        if (expiresOn < awardedOn) throw new RuleBroken('accreditation-expires-before-award');
        if (accreditations.some((each) => each.accreditation === accreditation && each.awardedOn === awardedOn))
          throw new RuleBroken('accreditation-already-recorded');
        const data = { organisationId, accreditationId, accreditation, awardedOn, expiresOn };
        return [{ type: 'AccreditationRecorded', data }];
      }
      case 'EndAccreditation': {
        const { organisationId, accreditations } = registered(state);
        const { accreditationId, endedOn, today } = command;
        const held = accreditations.find((each) => each.accreditationId === accreditationId);
        if (!held) throw new RuleBroken('accreditation-not-held');
        if (endedOn > today) throw new RuleBroken('accreditation-ends-in-the-future');
        if (endedOn < held.awardedOn) throw new RuleBroken('accreditation-expires-before-award');
        return [{ type: 'AccreditationEnded', data: { organisationId, accreditationId, endedOn } }];
      }
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'OrganisationRegistered':
        return { status: 'registered', organisationId: data.organisationId, leads: [], accreditations: [] };
      case 'AgreementSigned':
        return { ...registered(state), agreementSignedOn: data.signedOn, agreementEndedOn: undefined };
      case 'AgreementEnded':
        return { ...registered(state), agreementEndedOn: data.endedOn };
      case 'LeadAppointed': {
        const { forum, memberId, capacity, from } = data;
        const organisation = registered(state);
        return { ...organisation, leads: [...organisation.leads, { forum, memberId, capacity, from }] };
      }
      case 'LeadEnded': {
        const organisation = registered(state);
        const isOther = (lead: Lead) => lead.forum !== data.forum || lead.memberId !== data.memberId;
        return { ...organisation, leads: organisation.leads.filter(isOther) };
      }
      case 'AccreditationRecorded': {
        const { accreditationId, accreditation, awardedOn, expiresOn } = data;
        const organisation = registered(state);
        const held = { accreditationId, accreditation, awardedOn, expiresOn };
        return { ...organisation, accreditations: [...organisation.accreditations, held] };
      }
      case 'AccreditationEnded': {
        const organisation = registered(state);
        const isOther = (held: Accredited) => held.accreditationId !== data.accreditationId;
        return { ...organisation, accreditations: organisation.accreditations.filter(isOther) };
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

function registered(state: Organisation): Registered {
  if (state.status === 'none') throw new RuleBroken('organisation-not-found');
  return state;
}
