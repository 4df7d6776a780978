import type { Look } from './as-entitled.js';
import { looksFile } from './looks-file.js';

const look: Look = {
  readId: '7',
  at: new Date('2025-03-14T10:00:00.000Z'),
  memberName: 'Lucan Wrenfield',
  role: 'safeguarding-lead',
  organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002',
  organisationName: 'Wexcombe "Police", South',
  action: 'case:read',
  purpose: 'safeguarding',
  resourceKind: 'case',
  resourceId: 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001',
  returnedIds: [],
  fields: [],
  decision: 'refuse',
  channel: 'api',
};

describe('The file of who has looked', () => {
  it('has a line for each look, quoted where it must be', () => {
    const [head, line, end] = looksFile([look]).split('\r\n');
    expect(head).toBe('\uFEFFWhen (UTC),Who,Role,Organisation,Purpose,What,How,Outcome');
    expect(line).toMatch(
      /^2025-03-14T10:00:00\.000Z,Lucan Wrenfield,Designated safeguarding lead,"Wexcombe ""Police"", South",Safeguarding,Case C-\S+,By a program,Refused$/,
    );
    expect(end).toBe('');
  });

  it.each(['=HYPERLINK("evil")', '+1', '-1', '@sum', '\tx'])('gives %j to no spreadsheet as a formula', (memberName) =>
    expect(looksFile([{ ...look, memberName }]).split('\r\n')[1]).toMatch(/Z,"?'/),
  );

  it.each(['case:read-in-emergency', 'emergency:use'])('tells an emergency from other looks: %s', (action) =>
    expect(looksFile([{ ...look, action }])).toMatch(/"?Case C-[^,]+, in an emergency"?,/),
  );

  it('names nobody whom the reader may not name', () => {
    const { memberName: _, ...nameless } = look;
    expect(looksFile([nameless])).toContain(',A member of staff,');
  });
});
