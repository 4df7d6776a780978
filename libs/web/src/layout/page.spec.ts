import { rendered, renderedText, wordsOf } from '../testing.js';

const PAGE = `{% extends "web/src/layout/page.njk" %}{% block pageTitle %}My work – Sightline{% endblock %}{% block content %}<h1>My work</h1>{% endblock %}`;
const locals = {
  member: { name: 'Asha <b>Begum', organisationName: 'Lantern & Row' },
  navigation: [
    { href: '/', text: 'My work', current: true },
    { href: '/cases', text: 'Cases', current: false },
  ],
};
const error = { field: 'reason', text: 'Enter a reason', href: '#reason', code: 'required' };

describe('The layout of a page', () => {
  const html = renderedText(PAGE, locals);

  it('says who is signed in, for whom, and offers the way out as a form with its proof', () => {
    expect(html).toContain('<b>Asha &lt;b&gt;Begum</b>');
    expect(html).toContain('Lantern &amp; Row');
    expect(html).toMatch(
      /<form method="post" action="\/sign-out">\s*<input type="hidden" name="_csrf" value="csrf-token">/,
    );
  });

  it('marks the current page in the navigation, in words that a screen reader says', () =>
    expect(html).toMatch(/href="\/"\s+aria-current="page"/));

  it('puts what is wanted seldom behind one word, which opens without a script', () => {
    const seldom = { href: '/audit-trail', text: 'Audit trail', current: true, seldom: true };
    const folded = renderedText(PAGE, { ...locals, navigation: [...locals.navigation, seldom] });
    expect(folded).toMatch(/<summary[^>]*>More<\/summary>[^]*href="\/audit-trail" aria-current="page">Audit trail/);
    expect(html).not.toContain('More</summary>');
  });

  it('has one main heading, a skip link that leads to the main part, and landmarks around the rest', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#main-content"');
    expect(html).toContain('id="main-content"');
    for (const landmark of ['<header', '<nav', '<main', '<footer', '<aside']) expect(html).toContain(landmark);
  });

  it('carries no brand of the government: no crown, no logo, no GDS Transport', () =>
    expect(html).not.toMatch(/GOV\.UK|crown|logo|transport/i));

  it('says where to find help, on every page', () => {
    const words = wordsOf(html);
    for (const number of ['0808 2000 247', '0808 802 4040', '999']) expect(words).toContain(number);
    expect(words).toContain('Fictional data only');
  });

  it('runs only its own scripts, by nonce or from its own address', () => {
    for (const [script] of html.matchAll(/<script[^>]*>/g)) expect(script).toMatch(/nonce="nonce"|src="\/assets\//);
    expect(html).not.toMatch(/ style=| on\w+=/);
  });

  it('prints with a line that says who printed it, and from where', () =>
    expect(renderedText(PAGE, { ...locals, pageAddress: '/cases/<x>' })).toMatch(
      /OFFICIAL-SENSITIVE\. Printed <time[^>]*>[^<]*<\/time> by Asha &lt;b&gt;Begum, Lantern &amp; Row\. \/cases\/&lt;x&gt;/,
    ));
});

describe('A page with errors', () => {
  it('lists them first, each a link to its field, and says so in its title', () => {
    const html = renderedText(PAGE, { errors: [error] });
    expect(html).toContain('<title>Error: My work – Sightline</title>');
    expect(html).toContain('<a href="#reason">Enter a reason</a>');
    expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('<h1'));
  });

  it('says Error once, also when the page says it itself', () =>
    expect(renderedText(PAGE.replace('My work – S', 'Error: S'), { errors: [error] })).toContain(
      '<title>Error: Sightline</title>',
    ));
});

describe('What a page shows only sometimes', () => {
  const bare = renderedText(PAGE, { csrfToken: undefined });

  it('is left out for a visitor who is not signed in', () =>
    expect(bare).not.toMatch(/sign-out|account|aria-current|demo-member/));

  it('is the note about what was just done', () =>
    expect(wordsOf(renderedText(PAGE, { flash: ['You accepted the referral.'] }))).toContain(
      'Done You accepted the referral.',
    ));

  it('is the change to another invented member, in a demonstration', () => {
    const members = [
      { memberId: 'm1', text: 'Asha, referrer' },
      { memberId: 'm2', text: 'Tom, service worker', current: true },
    ];
    const html = renderedText(PAGE, { demoSwitch: { action: '/demo/switch', returnTo: '/cases', members } });
    expect(html).toContain('<option value="m2" selected>Tom, service worker</option>');
    expect(html).toContain('name="returnTo" value="/cases"');
  });

  it('is the way to leave at once, with and without scripts, on pages of a case', () => {
    const html = renderedText(`${PAGE}{% block identity %}<p>Darren</p>{% endblock %}`);
    expect(html).toContain('data-module="govuk-exit-this-page"');
    expect(html.match(/href="\/exit"/g)).toHaveLength(2);
    expect(bare).not.toContain('/exit');
    expect(renderedText(PAGE, { exitThisPage: true })).toContain('/exit');
    expect(
      renderedText(`${PAGE}{% block identity %}<p>Darren</p>{% endblock %}`, { exitThisPage: false }),
    ).not.toContain('/exit');
  });
});

describe('What comes before a page', () => {
  it('is not mistaken for something of its view', () => {
    const page = `{% extends "web/src/layout/page.njk" %}{% block beforeContent %}<a>Back</a>{% endblock %}{% block content %}{% for text in lead %}<p>{{ text }}</p>{% endfor %}{% endblock %}`;
    expect(renderedText(page, { lead: ['One.', 'Two.'] })).toContain('<p>One.</p><p>Two.</p>');
    expect(renderedText(page)).not.toMatch(/<p>.<\/p>/);
  });
});

describe('The hidden part of a form', () => {
  const TOKENS = '{% include "web/src/forms/tokens.njk" %}';
  it('proves that the form is ours and names the command, the same one when it comes back', () => {
    expect(renderedText(TOKENS)).toMatch(
      /name="_csrf" value="csrf-token">\n<input type="hidden" name="commandId" value="[0-9a-f-]{36}">/,
    );
    expect(renderedText(TOKENS, { commandId: 'same', seenRevision: '4' })).toMatch(
      /value="same">\n.*name="seenRevision" value="4"/,
    );
  });
});

describe('Statements', () => {
  it.each(['accessibility', 'privacy'])('%s reads as a page of its own', (name) =>
    expect(rendered(`web/src/statements/${name}.njk`, {}).match(/<h1/g)).toHaveLength(1),
  );
});
