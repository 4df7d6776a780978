import { renderedText, wordsOf } from '../testing.js';

const NASTY = `<img src=x onerror=alert(1)>"'&`;
const use = (file: string, macro: string, call: string, view: object = {}) =>
  renderedText(`{% from "web/src/${file}.njk" import ${macro} %}${call}`, { NASTY, ...view });

describe('Macros print what people typed as text, never as HTML', () => {
  it.each([
    ['macros/status-tag', 'statusTag', '{{ statusTag(NASTY, "danger") }}'],
    [
      'macros/identity-bar',
      'identityBar',
      '{{ identityBar({ name: NASTY, reference: NASTY, facts: [{ key: "Born", value: NASTY }], warnings: [{ text: NASTY }], tabs: [{ href: "/x", text: NASTY }] }) }}',
    ],
    ['macros/count-tiles', 'countTiles', '{{ countTiles([{ count: NASTY, text: NASTY, href: NASTY }]) }}'],
    [
      'macros/empty-state',
      'emptyState',
      '{{ emptyState({ heading: NASTY, text: NASTY, action: { href: NASTY, text: NASTY } }) }}',
    ],
    [
      'macros/data-table',
      'dataTable',
      '{{ dataTable({ id: "t", caption: NASTY, head: [{ text: NASTY }], rows: [[{ text: NASTY, href: NASTY }, { text: NASTY }]] }) }}',
    ],
    [
      'macros/summary-rows',
      'summaryRows',
      '{{ summaryRows([{ key: NASTY, value: NASTY, change: { href: NASTY, text: NASTY } }]) }}',
    ],
    [
      'macros/task-rows',
      'taskRows',
      '{{ taskRows("t", [{ text: NASTY, href: NASTY, hint: NASTY, status: { text: NASTY, tone: "progress" } }]) }}',
    ],
    [
      'macros/timeline',
      'timelineItem',
      '{{ timelineItem({ title: NASTY, at: NASTY, by: NASTY, text: NASTY, badge: { text: NASTY } }) }}',
    ],
    [
      'forms/fields',
      'lineField',
      '{{ lineField({ name: "a", label: NASTY, hint: NASTY }, [{ field: "a", text: NASTY }], { a: NASTY }) }}',
    ],
    ['macros/conditions', 'conditions', '{{ conditions({ conditions: [{ text: NASTY, href: NASTY }], all: NASTY }) }}'],
    ['forms/fields', 'longTextField', '{{ longTextField({ name: "a", label: NASTY }, [], { a: NASTY }) }}'],
    [
      'forms/fields',
      'radiosField',
      '{{ radiosField({ name: "a", label: NASTY, codes: [{ value: NASTY, text: NASTY, hint: NASTY }] }, [], {}) }}',
    ],
    [
      'forms/fields',
      'checkboxesField',
      '{{ checkboxesField({ name: "a", label: NASTY, codes: [{ value: NASTY, text: NASTY }] }, [], { a: [NASTY] }) }}',
    ],
    [
      'forms/fields',
      'selectField',
      '{{ selectField({ name: "a", label: NASTY, codes: [{ value: NASTY, text: NASTY }] }, [], {}) }}',
    ],
  ])('%s: %s', (file, macro, call) => {
    const html = use(file, macro, call);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('The inputs of a form', () => {
  const date = (errors: object[], entered: object, value = '') =>
    use(
      'forms/fields',
      'dateField',
      '{{ dateField({ name: "dueOn", label: "Due", value: value }, errors, entered) }}',
      { errors, entered, value },
    );
  const wrongBoxes = (html: string) =>
    [...html.matchAll(/<input class="[^"]*input--error[^"]*" id="dueOn-(\w+)"/g)].map(([, part]) => part);

  it('show a date that is known, box by box', () => {
    const html = date([], {}, '2026-03-05');
    for (const [part, value] of [
      ['day', '05'],
      ['month', '03'],
      ['year', '2026'],
    ])
      expect(html).toMatch(new RegExp(`id="dueOn-${part}"[^>]*value="${value}"`));
  });

  it.each([
    ['date-incomplete', '#dueOn-month', ['month', 'year']],
    ['date-part', '#dueOn-day', ['day']],
    ['not-a-date', '#dueOn-day', ['day', 'month', 'year']],
    ['in-the-past', '#dueOn-day', ['day', 'month', 'year']],
  ])('mark the boxes that %s means, and no other', (code, href, boxes) =>
    expect(
      wrongBoxes(
        date([{ field: 'dueOn', text: 'x', href, code }], { 'dueOn-day': '40', 'dueOn-month': '', 'dueOn-year': '' }),
      ),
    ).toEqual(boxes),
  );

  it('keep what was chosen', () => {
    const codes = [
      { code: 'RED', label: 'Red' },
      { code: 'BLUE', label: 'Blue' },
    ];
    const chosen = (macro: string, value: unknown) =>
      [
        ...use(
          'forms/fields',
          macro,
          `{{ ${macro}({ name: "c", label: "Colour", codes: codes }, [], { c: value }) }}`,
          { codes, value },
        ).matchAll(/value="(\w+)"[^>]* (?:checked|selected)/g),
      ].map(([, code]) => code);
    expect(chosen('radiosField', 'BLUE')).toEqual(['BLUE']);
    expect(chosen('checkboxesField', ['RED', 'BLUE'])).toEqual(['RED', 'BLUE']);
    expect(chosen('selectField', 'RED')).toEqual(['RED']);
  });

  it('tie an error to its input for people who do not see it', () =>
    expect(
      use(
        'forms/fields',
        'lineField',
        '{{ lineField({ name: "a", label: "A", hint: "H" }, [{ field: "a", text: "Enter a" }], {}) }}',
      ),
    ).toMatch(/aria-describedby="a-hint a-error"/));
});

describe('Parts of a page', () => {
  it('count nothing quietly, and the overdue in red and in words', () => {
    const html = use(
      'macros/count-tiles',
      'countTiles',
      '{{ countTiles([{ count: 0, text: "overdue", href: "/a", tone: "danger" }, { count: 2, text: "overdue", href: "/b", tone: "danger" }]) }}',
    );
    expect(html.match(/sightline-tile--danger/g)).toHaveLength(1);
    expect(wordsOf(html)).toBe('0 overdue 2 overdue');
  });

  it('put a table in a region that a keyboard can scroll, named by its caption', () => {
    const html = use(
      'macros/data-table',
      'dataTable',
      '{{ dataTable({ id: "t", caption: "Work", head: [{ text: "Due", sort: "ascending", href: "/?order=due" }], rows: [[{ text: "R-1", href: "/r", header: true }]] }) }}',
    );
    expect(html).toContain('role="region" aria-labelledby="t-caption" tabindex="0"');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toMatch(/<th scope="row"[^>]*><a class="govuk-link" href="\/r">R-1<\/a><\/th>/);
    expect(html).not.toContain('sightline-table--stacked');
  });

  it('name the column of each cell where rows stand by themselves on a small screen, and stay a table', () => {
    const html = use(
      'macros/data-table',
      'dataTable',
      '{{ dataTable({ id: "t", caption: "Work", head: [{ text: "R" }, { text: "To" }, { text: "Due" }], rows: [[{ text: "R-1", header: true }, { text: "A" }, { text: "B" }]] }) }}',
    );
    expect(html).toContain('sightline-table--stacked" role="table"');
    expect(html).toMatch(/<td role="cell" data-column="To"[^>]*>A<\/td>/);
    expect(html).toMatch(/<td role="cell" data-column="Due"[^>]*>B<\/td>/);
    expect(html).toMatch(/<th scope="row" role="rowheader"[^>]*>R-1<\/th>/);
  });

  it('say what nobody has recorded, rather than nothing', () =>
    expect(wordsOf(use('macros/summary-rows', 'summaryRows', '{{ summaryRows([{ key: "Moved in" }]) }}'))).toBe(
      'Moved in Not recorded',
    ));

  it('mark the event that is stood on, and those not known yet', () => {
    const html = use(
      'macros/timeline',
      'timeline, timelineItem',
      '{% call timeline("History") %}{{ timelineItem({ title: "A", at: "2026-03-03T14:05:00Z", here: true }) }}{{ timelineItem({ title: "B", later: true }) }}{% endcall %}',
    );
    expect(html).toMatch(/item--here"[^>]* aria-current="true"/);
    expect(html).toContain('item--later');
    expect(wordsOf(html)).toContain('A 3 March 2026 at 2:05pm');
  });
});
