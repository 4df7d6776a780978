import { open } from '#kernel';
import { EventCatalogue } from './event-catalogue.js';
import { recorded } from './testing/recorded.js';
import type { EventUpcasters } from './upcasters.js';

describe('The catalogue of event types', () => {
  it('knows what was registered', () => {
    const type = { version: 1, fields: { text: open } };
    const catalogue = new EventCatalogue().register({ Noted: type }).register({ Counted: type });
    expect(catalogue.find('Noted')).toBe(type);
    expect(catalogue.find('Unknown')).toBeUndefined();
    expect(catalogue.names()).toEqual(['Noted', 'Counted']);
  });

  it('does not take one name for two meanings', () => {
    const catalogue = new EventCatalogue().register({ Noted: { version: 1, fields: {} } });
    expect(() => catalogue.register({ Noted: { version: 2, fields: {} } })).toThrow('Noted is registered twice');
  });
});

describe('Events of older versions', () => {
  const type = (version: number) => ({ Noted: { version, fields: { words: open, language: open } } });
  const words = ({ text, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, words: text });
  const language = (data: object) => ({ language: 'en', ...data });
  const noted = (schemaVersion: number, data: object) => ({ ...recorded({ type: 'Noted', data }), schemaVersion });

  it('are read step by step as the current one', () => {
    const catalogue = new EventCatalogue().register(type(3), { Noted: { 1: words, 2: language } }).complete();
    expect(catalogue.current(noted(1, { text: 'a' }))).toMatchObject({
      schemaVersion: 3,
      data: { words: 'a', language: 'en' },
    });
    expect(catalogue.current(noted(2, { words: 'b' })).data).toEqual({ words: 'b', language: 'en' });
    expect(catalogue.olderVersions()).toEqual(['Noted.v1', 'Noted.v2']);
  });

  it('are left alone when they are current, or of a type or version that only a newer release knows', () => {
    const catalogue = new EventCatalogue().register(type(3), { Noted: { 1: words, 2: language } });
    for (const event of [noted(3, { words: 'c' }), noted(4, { words: 'd' }), recorded({ type: 'Unheard', data: {} })])
      expect(catalogue.current(event)).toBe(event);
  });

  it('stop the start where a step is missing, or leads nowhere', () => {
    const registering = (upcasters: EventUpcasters) => () =>
      new EventCatalogue().register(type(3), upcasters).complete();
    expect(registering({})).toThrow('No upcaster reads version 1 of Noted, of which version 3 is current');
    expect(registering({ Noted: { 1: words } })).toThrow('No upcaster reads version 2 of Noted');
    expect(registering({ Noted: { 1: words, 2: language, 3: language } })).toThrow('version 3 of Noted, which is not');
    expect(registering({ Counted: { 1: words } })).toThrow('upcasters of Counted, which is not registered with them');
  });
});
