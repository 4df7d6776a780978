import { labelOf } from '#kernel';
import { ROLES } from '#access';
import type { Choice } from './step-questions.js';
import type { AskGround } from './step-definition.js';

/** The members of the two organisations of a referral, to choose from: name, role and organisation. */
export async function membersOfBothSides({
  open,
  facts,
}: Pick<AskGround, 'open' | 'facts'>): Promise<readonly Choice[]> {
  const { referrerOrganisationId, recipientOrganisationId } = open.entry;
  return membersAsChoices(await facts.membersOf(referrerOrganisationId, recipientOrganisationId));
}

/** The members of the organisation that referred. */
export async function membersOfReferrer({
  open,
  facts,
}: Pick<AskGround, 'open' | 'facts'>): Promise<readonly Choice[]> {
  return membersAsChoices(await facts.membersOf(open.entry.referrerOrganisationId));
}

const membersAsChoices = (members: Awaited<ReturnType<AskGround['facts']['membersOf']>>): readonly Choice[] =>
  members.map(({ memberId, name, role, organisationName }) => ({
    value: memberId,
    text: `${name}, ${labelOf(ROLES, role).toLowerCase()}, ${organisationName}`,
  }));
