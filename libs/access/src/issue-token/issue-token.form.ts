import { CodeField, TextField } from '#web';
import { TOKEN_LIFETIMES, type TokenLifetime } from './token-lifetimes.js';

export class IssueTokenForm {
  @TextField({
    label: 'Name of the token',
    required: 'Enter a name for the token, such as the program that will use it',
    max: 60,
  })
  name!: string;

  @CodeField(TOKEN_LIFETIMES, { label: 'Lifetime', required: 'Select how long the token should work' })
  lifetime!: TokenLifetime;
}
