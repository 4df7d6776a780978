import type { IsoDate } from '#kernel';
import type {
  AddressStatus,
  ConsultationReason,
  ContactChannel,
  EmittingSystem,
  IncidentSource,
  NotConfirmedReason,
  PlaceKind,
  SafetyStep,
  Weekday,
  WishSubject,
  WithdrawalReason,
} from './code-lists/index.js';
import { STEP_THAT_STAYS } from './code-lists/index.js';
import type { Locating } from './locating.js';

/** When in a week a way is safe: wall clock in England and Wales. */
export interface SafeHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly until: string;
}

/** A way by which the survivor can be reached, or must not be. */
export interface SafeContact {
  readonly contactId: string;
  readonly channel: ContactChannel;
  readonly value: Locating;
  readonly isSafe: boolean;
  /** Absent for a way that must never be used. */
  readonly hours?: SafeHours;
  readonly codeWord?: Locating;
  readonly alias?: Locating;
  readonly mustNotKnow?: Locating;
  readonly isMailAllowed: boolean;
  readonly isVoicemailAllowed: boolean;
  readonly isAgencyNameAllowed: boolean;
  readonly needsInterpreterNotFromFamily: boolean;
  readonly isDeviceShared: boolean;
  readonly confirmedAt: string;
  readonly expiresAt: string;
  readonly setBy: string;
  readonly ended?: 'EXPIRED' | WithdrawalReason;
}

export interface Address {
  readonly addressId: string;
  readonly kind: PlaceKind;
  readonly address: Locating;
  readonly postcode?: Locating;
  readonly status: AddressStatus;
  /** What it was when it was marked as compromised. */
  readonly statusBefore?: AddressStatus;
  readonly recordedOn: IsoDate;
}

export interface Wish {
  readonly wishId: string;
  readonly about: WishSubject;
  readonly wish: string;
  readonly saidOn: IsoDate;
  readonly withdrawnOn?: IsoDate;
}

/** A step of a safety incident: due at `dueAt` (ISO instant), done or not. */
export interface IncidentStep {
  readonly step: SafetyStep;
  readonly dueAt: string;
  readonly doneAt?: string;
}

export interface SafetyIncident {
  readonly incidentId: string;
  readonly addressId?: string;
  readonly source: IncidentSource;
  readonly account: Locating;
  readonly awareAt: string;
  readonly steps: readonly IncidentStep[];
  /** When the survivor was told, and by which way; in person where none is named. */
  readonly told?: { readonly toldAt: string; readonly contactId?: string };
  /** What gave it away, once that was found. */
  readonly system?: EmittingSystem;
  /** Where it turned out not to be confirmed. */
  readonly notConfirmed?: {
    readonly reason: NotConfirmedReason;
    readonly account: Locating;
    readonly closedAt: string;
  };
}

export interface Advocate {
  readonly memberId: string;
  readonly organisationId: string;
  readonly assignedOn: IsoDate;
  readonly endedOn?: IsoDate;
}

/** A look into the file by somebody who is not its advocate, with the reason that they gave. */
export interface Consultation {
  readonly memberId: string;
  readonly organisationId: string;
  readonly reason: ConsultationReason;
  readonly explanation: Locating;
  readonly until: string;
}

/** A message for the survivor that the gate kept back. */
export interface HeldMessageTask {
  readonly messageId: string;
  readonly way: string;
  readonly rule: string;
  readonly heldAt: string;
  readonly isDealtWith: boolean;
}

/** A survivor's file with all that is on record in it. What could lead to the survivor is `Locating`. */
export interface OpenSurvivorFile {
  readonly status: 'open';
  readonly survivorFileId: string;
  readonly caseIds: readonly string[];
  readonly advocateOrganisationId: string;
  readonly openedOn: IsoDate;
  /** The latest is the last. */
  readonly names: readonly Locating[];
  readonly advocates: readonly Advocate[];
  readonly contacts: readonly SafeContact[];
  readonly addresses: readonly Address[];
  readonly wishes: readonly Wish[];
  readonly incidents: readonly SafetyIncident[];
  readonly consultations: readonly Consultation[];
  readonly heldMessages: readonly HeldMessageTask[];
}

export type SurvivorFile = { readonly status: 'none' } | OpenSurvivorFile;

/** Whether a step of an incident is still to be done. */
export const isToDo = (
  { notConfirmed }: Pick<SafetyIncident, 'notConfirmed'>,
  { step, doneAt }: IncidentStep,
): boolean => doneAt === undefined && (notConfirmed === undefined || step === STEP_THAT_STAYS);

/** Since when ways have to be said anew before anything is sent by them: the latest incident after which nobody asked. */
export function waysUncheckedSince({ incidents }: Pick<OpenSurvivorFile, 'incidents'>): Date | undefined {
  const unchecked = incidents.filter(({ steps }) =>
    steps.some(({ step, doneAt }) => step === STEP_THAT_STAYS && doneAt === undefined),
  );
  const [latest] = unchecked
    .map(({ awareAt }) => awareAt)
    .toSorted()
    .toReversed();
  return latest === undefined ? undefined : new Date(latest);
}

/** Whether `memberId` is an advocate of the file now. */
export const isAdvocate = ({ advocates }: Pick<OpenSurvivorFile, 'advocates'>, memberId: string): boolean =>
  advocates.some((each) => each.memberId === memberId && each.endedOn === undefined);

/** Whether `memberId` gave a reason that still counts at `now`. */
export const isConsulting = (
  { consultations }: Pick<OpenSurvivorFile, 'consultations'>,
  memberId: string,
  now: Date,
): boolean => consultations.some((each) => each.memberId === memberId && now < new Date(each.until));
