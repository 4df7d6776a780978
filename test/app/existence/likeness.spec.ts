import { likeness } from './likeness.js';

/** A page that is not there, as the server sends it to somebody at a time of day. */
const answer = (time: string, { heading = 'There is nothing here', status = 404 } = {}) => {
  const text = `<p>Printed <time datetime="2026-11-22">22 November 2026 at ${time}</time></p> <h1>${heading}</h1>`;
  return { status, headers: { 'content-type': 'text/html', 'content-length': String(text.length) }, text };
};

describe('Two answers to one person', () => {
  it('are alike at any time of the day, also where the hour takes a digit more to write', () => {
    expect(likeness(answer('9:59pm'))).toBe(likeness(answer('10:00pm')));
  });

  it.each([
    ['words', answer('9:59pm', { heading: 'You may not see this' })],
    ['status', answer('9:59pm', { status: 403 })],
    ['a header', { ...answer('9:59pm'), headers: { 'content-type': 'text/html', 'x-powered-by': 'a case' } }],
  ])('are not alike with other %s', (_what, other) => {
    expect(likeness(other)).not.toBe(likeness(answer('9:59pm')));
  });
});
