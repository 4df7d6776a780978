import { open } from '#kernel';
import { EventCatalogue } from './event-catalogue.js';

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
