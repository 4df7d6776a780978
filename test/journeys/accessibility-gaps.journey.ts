import { Journey } from '../support/journey.js';

const BARRIER = 'Needs a fixed address';

describe('Somebody who asks why people were turned away', () => {
  const journey = new Journey();
  beforeAll(() => journey.begin());
  afterAll(() => journey.end());

  it.each([
    ['', true],
    [', without JavaScript', false],
  ])('as a safeguarding lead opens the cases of their own behind every figure%s', async (_how, javaScript) => {
    const dorian = await journey.visitor({ javaScript });
    await dorian.signIn('dorian');
    await dorian.open('/accessibility-gaps?quarter=all');
    await dorian.reads('Cases in which your organisation has a part. Exact figures.');
    const times = dorian.row(BARRIER).first().getByRole('link');
    const count = Number(await times.innerText());
    expect(count).toBeGreaterThan(0);
    await dorian.follow(String(count), dorian.row(BARRIER).first());
    expect(await dorian.page.locator('main table tbody tr').count()).toBe(count);
    await dorian.close();
  });

  it('and of all other cases reads no figure about fewer than five, and opens none', async () => {
    const dorian = await journey.visitor();
    await dorian.signIn('dorian');
    await dorian.open('/accessibility-gaps?quarter=all');
    await dorian.follow('Figures of all other cases');
    await dorian.reads('Figures about fewer than 5 people are not shown, and nothing of them opens.');
    expect(await dorian.page.locator('main td a').count()).toBe(0);
    await dorian.close();
  });

  it('keeps what was modelled apart from what happened, and takes both away as a file', async () => {
    const dorian = await journey.visitor();
    await dorian.signIn('dorian');
    await dorian.open('/accessibility-gaps?quarter=all');
    await dorian.reads('Unmet need, from what happened', 'Unmet need, worked out from rules', 'never add the two');
    const csv = await dorian.page.request.get(
      new URL((await dorian.page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '', dorian.page.url())
        .href,
    );
    expect([csv.status(), csv.headers()['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(await csv.text()).toContain(BARRIER);
    await dorian.close();
  });
});
