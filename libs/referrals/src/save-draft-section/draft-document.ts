import { SharingForm } from '#sharing';
import { ApiProperty } from '@nestjs/swagger';
import { AwarenessSectionForm } from './awareness/awareness.form.js';
import { PersonSectionForm } from './person/person.form.js';
import { ReasonSectionForm } from './reason/reason.form.js';
import { RiskSectionForm } from './risk/risk.form.js';

/** The shape of a draft in the API's documentation. A section left out stays as it is. */
export class DraftDocumentBody {
  @ApiProperty({ type: PersonSectionForm, required: false }) person?: PersonSectionForm;
  @ApiProperty({ type: RiskSectionForm, required: false }) risk?: RiskSectionForm;
  @ApiProperty({ type: AwarenessSectionForm, required: false }) awareness?: AwarenessSectionForm;
  @ApiProperty({ type: ReasonSectionForm, required: false }) reason?: ReasonSectionForm;
  @ApiProperty({ type: SharingForm, required: false }) sharing?: SharingForm;
}
