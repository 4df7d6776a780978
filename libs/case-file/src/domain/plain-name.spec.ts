import { plainName } from './plain-name.js';

describe('The plain spelling of a name', () => {
  it.each([
    ['Siân', 'sian'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Nguyễn Đức', 'nguyen duc'],
    ['O’Neill', "o'neill"],
    ["O'Neill", "o'neill"],
    ['İbrahim Yıldız', 'ibrahim yildiz'],
    ['Zoë Ólafsdóttir', 'zoe olafsdottir'],
    ['Þórður Æsa', 'thordur aesa'],
    ['Jürgen Groß', 'jurgen gross'],
    ['GROẞ', 'gross'],
    ['Mary‑Anne', 'mary-anne'],
    ['ΝΊΚΟΣ', 'νικοσ'],
    ['Νίκος', 'νικοσ'],
    ['Сергій', 'сергіи'],
  ])('of %s is %s', (name, plain) => expect(plainName(name)).toBe(plain));

  it('is the same however the accents are encoded', () =>
    expect(plainName('Nguyễn'.normalize('NFD'))).toBe(plainName('Nguyễn'.normalize('NFC'))));

  it('is its own plain spelling', () => {
    for (const name of ['İstanbul', 'Ǿl', 'O´Neill', 'ﬁona', '이영희', 'आशा'])
      expect(plainName(plainName(name))).toBe(plainName(name));
  });

  it('keeps names of other scripts apart that differ in a vowel sign', () =>
    expect(plainName('आशा')).not.toBe(plainName('आशी')));
});
