import { BodyRefused, SubmissionPipe } from '#web';
import { GapsForm, periodChecked, queriedPeriod } from './gaps.form.js';

const asked = (query: Record<string, unknown>) => new SubmissionPipe(GapsForm).transform(query);

describe('The period to count', () => {
  it('may be left open at either end', () => {
    expect(periodChecked(asked({}))).toMatchObject({ ok: true });
    expect(periodChecked(asked({ 'from-day': '1', 'from-month': '4', 'from-year': '2025' }))).toMatchObject({
      ok: true,
      form: { from: '2025-04-01' },
    });
  });

  it('cannot end before it begins', () =>
    expect(periodChecked(asked({ from: '2025-04-02', to: '2025-04-01' }))).toMatchObject({
      ok: false,
      errors: [{ text: 'The last day must be the first day or later', href: '#to-day' }],
      entered: { 'from-day': '2', 'to-year': '2025' },
    }));

  it('is refused by the API with a pointer to what is wrong', () => {
    expect(() => queriedPeriod(asked({ from: '2025-02-30' }))).toThrow(BodyRefused);
    expect(queriedPeriod(asked({ to: '2025-06-30' }))).toMatchObject({ to: '2025-06-30' });
  });
});
