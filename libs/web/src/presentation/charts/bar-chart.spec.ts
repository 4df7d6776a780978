import { barChart } from './bar-chart.js';

const bars = [
  { label: 'Nights <b>', value: 2 },
  { label: 'Conviction needed', value: 8 },
  { label: 'Language', value: 0 },
];

describe('A bar chart', () => {
  const { svg, sentence } = barChart({ title: 'Declined & why', bars });

  it('says in a sentence what it shows', () =>
    expect(sentence).toBe('Declined & why: 10 in all, most of them Conviction needed (8), then Nights <b> (2).'));

  it('is an image with a title and a description', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Declined &#38; why</title><desc>Declined &#38; why: 10 in all');
  });

  it('draws the longest bar over the whole width and the others in proportion', () => {
    expect([...svg.matchAll(/__bar"[^>]* width="([\d.]+)%"/g)].map(([, width]) => width)).toEqual(['21', '84', '0']);
  });

  it('escapes every label and holds no style or script, so that the policy of the page lets it show', () => {
    expect(svg).toContain('Nights &#60;b&#62;');
    expect(svg).not.toMatch(/style=|<script|<b>/);
  });

  it('says so when there is nothing to count', () =>
    expect(barChart({ title: 'Declined', bars: [{ label: 'A', value: 0 }] }).sentence).toBe(
      'Declined: nothing to count yet.',
    ));
});
