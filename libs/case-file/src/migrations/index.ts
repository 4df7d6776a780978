import { CreateCaseFile1795219205001 } from './1795219205001-create-case-file.js';

/** The case file's tables, in the order in which they are made. */
export const caseFileMigrations = [CreateCaseFile1795219205001] as const;
