import { DirectoryModule } from '#directory';
import { Module } from '@nestjs/common';
import { AgreeClockTermsApi } from './agree-clock-terms/agree-clock-terms.api.js';
import { AgreeClockTermsHandler } from './agree-clock-terms/agree-clock-terms.command.js';
import { AgreeClockTermsPage } from './agree-clock-terms/agree-clock-terms.page.js';
import { ClockTermsApi } from './clock-terms/clock-terms.api.js';
import { ClockTermsPage } from './clock-terms/clock-terms.page.js';
import { ClockTermsReader } from './clock-terms/clock-terms.reader.js';
import { ShowClockTerms } from './clock-terms/show-clock-terms.js';

@Module({
  imports: [DirectoryModule],
  controllers: [ClockTermsPage, ClockTermsApi, AgreeClockTermsPage, AgreeClockTermsApi],
  providers: [ClockTermsReader, ShowClockTerms, AgreeClockTermsHandler],
  exports: [ClockTermsReader],
})
export class ClocksModule {}
