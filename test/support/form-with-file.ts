const BOUNDARY = 'sightline-test-7d1f0c58';

/** A form with a file, as browsers post it: its body, and the headers that go with it. */
export function formWithFile(fields: Readonly<Record<string, string>>, file?: { name: string; bytes: Buffer }) {
  const line = (text: string) => Buffer.from(`${text}\r\n`);
  const parts: Buffer[] = Object.entries(fields).flatMap(([name, value]) => [
    line(`--${BOUNDARY}`),
    line(`Content-Disposition: form-data; name="${name}"`),
    line(''),
    line(value),
  ]);
  if (file) {
    parts.push(line(`--${BOUNDARY}`), line(`Content-Disposition: form-data; name="file"; filename="${file.name}"`));
    parts.push(line('Content-Type: application/json'), line(''), file.bytes, line(''));
  }
  const body = Buffer.concat([...parts, line(`--${BOUNDARY}--`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
}
