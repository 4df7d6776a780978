import { Module } from '@nestjs/common';
import { AnswerRequestHandler } from './answer-request/answer-request.command.js';
import { DecidePointHandler } from './decide-point/decide-point.command.js';
import { RaisePointHandler } from './raise-point/raise-point.command.js';
import { RecordRectificationHandler } from './record-request/record-rectification.command.js';
import { rectificationControllers } from './rectification.controllers.js';
import { RectificationChanges } from './rectification-changes.js';
import { Corrections } from './register/corrections.query.js';
import { RectificationReader } from './register/rectifications.reader.js';
import { RectificationDuties } from './request-duties/rectification-duties.js';
import { RectificationForms } from './request-page/rectification-forms.js';

@Module({
  controllers: rectificationControllers,
  providers: [
    RectificationReader,
    Corrections,
    RectificationChanges,
    RectificationForms,
    RectificationDuties,
    RecordRectificationHandler,
    RaisePointHandler,
    DecidePointHandler,
    AnswerRequestHandler,
  ],
})
export class RectificationModule {}
