import { RequestRefused } from '#web';

const WORDS = {
  'prove-again':
    'You have opened more cases in ten minutes than people usually need. Prove who you are on a page, or wait ten minutes.',
  blocked:
    'You have opened more cases in an hour than people usually need. Reading is paused for you, and the information governance lead of your organisation is told. Ask them.',
} as const;

/**
 * The member reads faster than anybody needs to: nothing is shown until they prove who they are, or until a governance lead
 * has looked at it. Becomes a 429; on a page, asking for a proof becomes the page where that is done.
 */
export class ReadingPaused extends RequestRefused {
  constructor(readonly pace: keyof typeof WORDS) {
    super('too-many-requests', WORDS[pace]);
    this.name = 'ReadingPaused';
  }
}
