import type { RegisterPerson } from './register-person.command.js';
import type { RegisterPersonForm } from './register-person.form.js';

/** What a filled-in form says about a person, without the fields that were left empty. */
export function registrationIn(form: RegisterPersonForm): RegisterPerson['details'] {
  const { givenName, familyName, dateOfBirth, language, interpreterNeeded } = form;
  const aliases = (form.aliases ?? '').split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  return {
    givenName,
    familyName,
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    aliases: aliases.filter((alias) => alias !== ''),
    ...(language !== undefined && { language }),
    interpreterNeeded,
  };
}
