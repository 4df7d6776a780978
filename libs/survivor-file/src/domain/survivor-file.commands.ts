import type { IsoDate } from '#kernel';
import type {
  AddressStatus,
  ConsultationReason,
  EmittingSystem,
  IncidentSource,
  NotConfirmedReason,
  PlaceKind,
  SafetyStep,
  WishSubject,
  WithdrawalReason,
} from './code-lists/index.js';
import type { SafeContactSet } from './survivor-file.events.js';

/** Who asks, and when. */
interface Asked {
  readonly now: Date;
  readonly today: IsoDate;
  /** The member who does it. */
  readonly by: string;
}

/** A way to reach the survivor, as it was said. `expiresAt` is 28 days after `confirmedAt` unless an earlier moment is given. */
export type SaidContact = Omit<SafeContactSet['data'], 'survivorFileId' | 'setBy' | 'expiresAt' | 'confirmedAt'> & {
  readonly confirmedAt: Date;
  readonly expiresAt?: Date;
};

export interface Open extends Asked {
  readonly type: 'Open';
  readonly survivorFileId: string;
  readonly caseIds: readonly string[];
  /** Where the first advocate, who opens it, works. */
  readonly organisationId: string;
  readonly name: string;
}
export interface RecordName extends Asked {
  readonly type: 'RecordName';
  readonly name: string;
}
export interface Assign extends Asked {
  readonly type: 'AssignAdvocate';
  readonly memberId: string;
  readonly organisationId: string;
}
export interface EndAdvocate extends Asked {
  readonly type: 'EndAdvocate';
  readonly memberId: string;
}
export interface SetContact extends Asked {
  readonly type: 'SetSafeContact';
  readonly contact: SaidContact;
}
export interface WithdrawContact extends Asked {
  readonly type: 'WithdrawSafeContact';
  readonly contactId: string;
  readonly reason: WithdrawalReason;
}
/** Asked by the clock. */
export interface ExpireContact {
  readonly type: 'ExpireSafeContact';
  readonly contactId: string;
  readonly now: Date;
}
export interface RecordAddress extends Asked {
  readonly type: 'RecordAddress';
  readonly addressId: string;
  readonly kind: PlaceKind;
  readonly address: string;
  readonly postcode?: string;
  /** The survivor uses the place where they lived before as well. */
  readonly isFormerStillUsed?: boolean;
}
export interface ChangeStatus extends Asked {
  readonly type: 'ChangeAddressStatus';
  readonly addressId: string;
  readonly status: AddressStatus;
}
export interface RecordWish extends Asked {
  readonly type: 'RecordWish';
  readonly wishId: string;
  readonly about: WishSubject;
  readonly wish: string;
  readonly saidOn: IsoDate;
}
export interface WithdrawWish extends Asked {
  readonly type: 'WithdrawWish';
  readonly wishId: string;
}
export interface RaiseIncident extends Asked {
  readonly type: 'RaiseSafetyIncident';
  readonly incidentId: string;
  readonly addressId?: string;
  readonly source: IncidentSource;
  readonly account: string;
  readonly awareAt: Date;
}
export interface FinishStep extends Asked {
  readonly type: 'FinishSafetyStep';
  readonly incidentId: string;
  readonly step: SafetyStep;
  /** By which way the survivor was told; in person where none is named. */
  readonly contactId?: string | undefined;
  /** What gave the whereabouts away. */
  readonly system?: EmittingSystem | undefined;
}
export interface CloseIncident extends Asked {
  readonly type: 'CloseSafetyIncident';
  readonly incidentId: string;
  readonly reason: NotConfirmedReason;
  /** What was checked, and what was found. */
  readonly account: string;
  /** The member who raised it, where a member did: somebody else closes it. */
  readonly raisedBy?: string | undefined;
}
export interface Consult extends Asked {
  readonly type: 'Consult';
  readonly organisationId: string;
  readonly reason: ConsultationReason;
  readonly explanation: string;
}

/** Asked by the gate. */
export interface HoldMessage {
  readonly type: 'HoldMessage';
  readonly messageId: string;
  readonly way: string;
  readonly rule: string;
  readonly now: Date;
}
export interface DealWithMessage extends Asked {
  readonly type: 'DealWithHeldMessage';
  readonly messageId: string;
}

/** What can be asked of a survivor's file. */
export type SurvivorFileCommand =
  | Open
  | RecordName
  | Assign
  | EndAdvocate
  | SetContact
  | WithdrawContact
  | ExpireContact
  | RecordAddress
  | ChangeStatus
  | RecordWish
  | WithdrawWish
  | RaiseIncident
  | FinishStep
  | CloseIncident
  | Consult
  | HoldMessage
  | DealWithMessage;
