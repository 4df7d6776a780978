import type { MigrationInterface } from 'typeorm';
import { SubjectAccess1795219215000 } from './1795219215000-subject-access.migration.js';

export const subjectAccessMigrations: readonly (new () => MigrationInterface)[] = [SubjectAccess1795219215000];
