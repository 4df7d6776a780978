import type { Role } from '#access';
import { demoId } from './demo-id.js';
import { DEMO_ORGANISATIONS as ORG, type DemoOrganisation } from './organisations.js';

/** An invented person who may sign in to the demonstration. */
export interface DemoMember {
  readonly id: string;
  readonly signInName: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: DemoOrganisation;
}

const member = (signInName: string, name: string, role: Role, organisation: DemoOrganisation): DemoMember => ({
  id: demoId('member', signInName),
  signInName,
  name,
  role,
  organisation,
});

export const DEMO_MEMBERS = {
  asha: member('asha', 'Asha Quillfeather', 'referrer', ORG.lanternRow),
  dorian: member('dorian', 'Dorian Larkspur', 'safeguarding-lead', ORG.lanternRow),
  petra: member('petra', 'Petra Hollowell', 'referrer', ORG.keystone),
  imogen: member('imogen', 'Imogen Saltmarsh', 'service-manager', ORG.wexcombeChange),
  juniper: member('juniper', 'Juniper Ashlocke', 'service-manager', ORG.wexcombeChange),
  rowan: member('rowan', 'Rowan Tollgate', 'service-worker', ORG.wexcombeChange),
  caspian: member('caspian', 'Caspian Fernsby', 'service-manager', ORG.harrowmereChange),
  lucan: member('lucan', 'Lucan Wrenfield', 'safeguarding-lead', ORG.police),
  saffron: member('saffron', 'Saffron Tidewell', 'safeguarding-lead', ORG.idva),
  barnaby: member('barnaby', 'Barnaby Oakhollow', 'safeguarding-lead', ORG.landlord),
  clemency: member('clemency', 'Clemency Rookwood', 'safeguarding-lead', ORG.socialCare),
  maris: member('maris', 'Maris Underhollow', 'survivor-advocate', ORG.idva),
  tobias: member('tobias', 'Tobias Fenwhistle', 'forum-coordinator', ORG.police),
  isolde: member('isolde', 'Isolde Brackenmoor', 'governance-lead', ORG.lanternRow),
  ambrose: member('ambrose', 'Ambrose Thistledown', 'governance-lead', ORG.idva),
  linnet: member('linnet', 'Linnet Ashgrove-Pell', 'administrator', ORG.lanternRow),
  verity: member('verity', 'Verity Plumtree', 'commissioner', ORG.council),
  quentin: member('quentin', 'Quentin Marlowe-Vane', 'auditor', ORG.audit),
} as const;

export type DemoMemberKey = keyof typeof DEMO_MEMBERS;

/** The ids of everybody whom a visitor may sign in as with one press. */
export const DEMO_MEMBER_IDS: readonly string[] = Object.values(DEMO_MEMBERS).map(({ id }) => id);
