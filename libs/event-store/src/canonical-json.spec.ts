import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

const asRfc = (value: unknown): string => canonicalJson(value, 'vector', String);
const double = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

/** RFC 8785, appendix B: the IEEE 754 bytes of a number and its text. */
const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

/** The author's published test data: arrays, structures, unicode, values, weird (github.com/cyberphone/json-canonicalization). */
const DOCUMENTS = [
  ['[56, {"d": true, "10": null, "1": [ ]}]', '[56,{"1":[],"10":null,"d":true}]'],
  [
    '{"1": {"f": {"f": "hi","F": 5}, "\\n": 56.0}, "10": {}, "": "empty", "a": {}, "111": [{"e": "yes","E": "no"}], "A": {}}',
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
  ],
  ['{"Unnormalized Unicode":"A\\u030a"}', '{"Unnormalized Unicode":"A\u030a"}'],
  [
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    '{"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\u000a": "Newline", "1": "One", "\\u0080": "Control\\u007f", "\\ud83d\\ude02": "Smiley", "\\u00f6": "Latin", "\\ufb33": "Hebrew", "</script>": "Browser Challenge"}',
    '{"\\n":"Newline","\\r":"Carriage Return","1":"One","</script>":"Browser Challenge","\u0080":"Control\u007f","ö":"Latin","€":"Euro Sign","😂":"Smiley","\ufb33":"Hebrew"}',
  ],
] as const;

describe('Canonical JSON', () => {
  it.each(NUMBERS)('writes the number %s as %s', (hex, text) => expect(asRfc(double(hex))).toBe(text));

  it.each(DOCUMENTS)('writes %s', (document, text) => expect(asRfc(JSON.parse(document))).toBe(text));

  it('is the same text in whatever order the fields come, and says the same value', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((string) => !string.includes('\0'));
    const value = fc.object({ key: text, values: [text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null)] });
    fc.assert(
      fc.property(value, (object) => {
        const written = canonicalJson(object);
        expect(canonicalJson(Object.fromEntries(Object.entries(object).reverse()))).toBe(written);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
        expect(JSON.stringify(JSON.parse(written))).toHaveLength(JSON.stringify(object).length);
      }),
    );
  });

  it('takes the largest exact whole numbers and refuses what lies between and beyond', () => {
    expect(canonicalJson([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -0])).toBe(
      '[9007199254740991,-9007199254740991,0]',
    );
    for (const number of [0.1, 2 ** 53, Number.NaN, Number.NEGATIVE_INFINITY])
      expect(() => canonicalJson(number)).toThrow('not-json');
  });

  it('calls the field at fault by its name, and none within it', () => {
    expect(() => canonicalJson({ notes: [{ secret: '\0' }] }, 'ReferralDeclined')).toThrow(
      'The event was refused: nul-character (ReferralDeclined.notes)',
    );
  });
});
