/** What went wrong, as everybody may read it: the API's problem document, the page, and the help page of its `type`. */
export interface ProblemText {
  readonly status: number;
  /** The page's heading and the document's `title`: the same for every case of this problem. */
  readonly title: string;
  /** What happened, and what to do next. */
  readonly detail: string;
}

const problem = (status: number, title: string, detail: string): ProblemText => ({ status, title, detail });

/** Every problem by its code. The code is the last part of the `type` address and is never reused. */
export const PROBLEMS = {
  'bad-request': problem(
    400,
    'The request could not be read',
    'Check what was sent against the documentation of the address.',
  ),
  address: problem(400, 'The address is not well formed', 'Check the address, or start again from the home page.'),
  'malformed-json': problem(400, 'The body is not JSON', 'Send one well-formed JSON object.'),
  'malformed-form': problem(400, 'The form could not be read', 'Open the page again and fill in the form there.'),
  'not-utf-8': problem(400, 'The text is not valid UTF-8', 'Send text in the UTF-8 encoding.'),
  'not-an-object': problem(400, 'The body is not an object', 'Send one JSON object, not a list or a single value.'),
  'too-deep': problem(
    400,
    'The body is nested too deeply',
    'Send objects and lists nested no more than 32 levels deep.',
  ),
  'duplicate-property': problem(400, 'A property is given twice', 'Give each property of an object once.'),
  'forbidden-property': problem(
    400,
    'A property has a name that is not allowed',
    'Leave out __proto__, constructor and prototype.',
  ),
  'idempotency-key': problem(
    400,
    'The idempotency key is not a UUID',
    'Send a UUID of your own in Idempotency-Key, a new one for each change.',
  ),
  'revision-unreadable': problem(
    400,
    'The revision could not be read',
    'Send in If-Match the ETag exactly as you received it, with its quotes.',
  ),
  paging: problem(
    400,
    'The page of the list is not well formed',
    'Use a limit from 1 to 100, and a cursor that an earlier page gave.',
  ),
  'signed-out': problem(
    401,
    'Sign in to continue',
    'You are not signed in, or you have been signed out. A program sends its access token as “Authorization: Bearer …”, and gets a new one when it has run out.',
  ),
  forbidden: problem(
    403,
    'You cannot do this',
    'Your role does not allow this. Ask the person who manages accounts in your organisation.',
  ),
  'proof-needed': problem(
    403,
    'A person has to prove who they are for this',
    'A token cannot do that. Do it on the page, where you are asked for a code or your password first. Nothing was saved.',
  ),
  'form-expired': problem(
    403,
    'This page has expired',
    'You were signed out, or the page was open for too long. Nothing was saved. Open the page again and repeat what you did.',
  ),
  'not-found': problem(
    404,
    'Page not found',
    'If you typed the address, check that it is right. If you followed a link, the record may not be open to you.',
  ),
  method: problem(405, 'This cannot be done at this address', 'Use one of the methods that the Allow header lists.'),
  'not-acceptable': problem(406, 'Not available in that format', 'Ask for one of the formats that the address offers.'),
  timeout: problem(408, 'The request took too long to arrive', 'Send it again.'),
  rule: problem(409, 'That is not possible now', 'A rule does not allow this as things stand. Nothing was saved.'),
  changed: problem(
    409,
    'This changed while you were reading',
    'Somebody else recorded something since you opened the page. Nothing of yours was saved. Read what changed, then decide again.',
  ),
  'revision-old': problem(
    412,
    'The record changed since you read it',
    'Read it again, then repeat the change with the new ETag if it still makes sense.',
  ),
  'too-large': problem(413, 'That is too much to send at once', 'Send no more than 256 KB, and shorten long texts.'),
  'too-many-fields': problem(413, 'The form has too many fields', 'Open the page again and fill in the form there.'),
  'address-too-long': problem(414, 'The address is too long', 'Use fewer or shorter filters.'),
  'content-type': problem(
    415,
    'The body is in a format that is not taken here',
    'Send JSON to the API (application/json, UTF-8, uncompressed). Pages take forms only.',
  ),
  invalid: problem(
    422,
    'Some of the information cannot be accepted',
    'Correct each of the errors and send it again. Nothing was saved.',
  ),
  'idempotency-key-reused': problem(
    422,
    'The idempotency key belongs to another request',
    'This key was sent with a different request before. Use a new key for each change. Nothing was saved.',
  ),
  'not-storable': problem(
    422,
    'The text holds a character that cannot be stored',
    'Take out unusual or hidden characters and try again. Nothing was saved.',
  ),
  'revision-needed': problem(
    428,
    'Say which revision you read',
    'Send If-Match with the ETag of the record as you last read it.',
  ),
  'too-many-requests': problem(429, 'Too many requests', 'Wait a moment, then try again.'),
  'headers-too-large': problem(431, 'The headers are too large', 'Delete the cookies of this site and try again.'),
  fault: problem(
    500,
    'Sorry, there is a problem',
    'Something went wrong on our side. Your last change may not have been saved: check before you repeat it.',
  ),
  unavailable: problem(
    503,
    'Sightline is busy',
    'It cannot answer at the moment. A change that you sent may have been saved or not: send it again in a few seconds, and it counts only once.',
  ),
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Whether `code` names a problem. */
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
