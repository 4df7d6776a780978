import { codeList } from '#kernel';
import { RequestRefused } from '../errors/refusals.js';
import { CodesField } from '../forms/code-field.js';
import { TextField } from '../forms/text-field.js';
import { QueryFilter } from './query-filter.js';

class Filter {
  @TextField({ label: 'Area', max: 10 }) area?: string;
  @CodesField(codeList('colour', { RED: 'Red', BLUE: 'Blue' })) colours!: string[];
}
const read = (query: unknown) => new QueryFilter(Filter).transform(query);

describe('The filter of an API list', () => {
  it('reads one value or several, and passes paging and unknown names over', () =>
    expect(read({ area: ' Wexcombe ', colours: 'RED', limit: '5', cursor: 'x', other: '1' })).toEqual({
      area: 'Wexcombe',
      colours: ['RED'],
    }));
  it('is empty without a query', () => expect(read(undefined)).toEqual({ area: undefined, colours: [] }));
  it.each([{ area: 'far too long a name' }, { colours: 'PINK' }, { area: ['a', 'b'] }])('refuses %j', (query) =>
    expect(() => read(query)).toThrow(RequestRefused),
  );
});
