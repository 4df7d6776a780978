import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLES = join(__dirname, '..', 'assets', 'styles');
const sheet = (name: string) => readFileSync(join(STYLES, `_${name}.scss`), 'utf8');
const variables = Object.fromEntries(
  [...`${sheet('colours')}${sheet('tags')}${sheet('strip')}`.matchAll(/^\$([\w-]+): (#[\da-f]{6});/gm)].map(
    ([, name, value]) => [name, value],
  ),
);
const colour = (name: string): string => {
  const value = name.startsWith('#') ? name : variables[name];
  if (!value) throw new Error(`The style sheets define no $${name}`);
  return value;
};

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('Text against its ground (4.5 to 1)', () => {
  it.each([
    ['ink', 'white'],
    ['ink', 'panel'],
    ['ink', 'focus'],
    ['accent', 'white'],
    ['accent', 'panel'],
    ['navy', 'white'],
    ['navy', 'panel'],
    ['navy', 'strip'],
    ['muted', 'white'],
    ['muted', 'panel'],
    ['muted', 'strip'],
    ['danger', 'white'],
    ['danger', 'panel'],
    ['success', 'white'],
    ['warning', 'white'],
    ['white', 'navy'],
    ['white', 'accent'],
    ['white', 'danger'],
    ['#cfdfea', 'navy'],
    ['#00512b', '#eaf4ef'],
    ['neutral-ink', 'neutral-ground'],
    ['progress-ink', 'progress-ground'],
    ['success-ink', 'success-ground'],
    ['warning-ink', 'warning-ground'],
    ['danger-ink', 'danger-ground'],
  ])('%s on %s', (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5));
});

describe('Shapes that carry meaning against their ground (3 to 1)', () => {
  it.each([
    ['#12436d', '#eef1f3'],
    ['#8fb0c6', 'navy'],
    ['sky', 'navy'],
    ['accent', 'white'],
    ['#6f777b', 'white'],
  ])('%s on %s', (shape, ground) => expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3));
});
