/** The text of an entry as HTML: links and quotations of other entries are filled in. */
import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../src/view/body-view.ts';
import { anActor, aProposal, aSource, aStatement } from '../../support/library.ts';
import { anOrganisation, libraryOf } from '../../support/model.ts';

const meta = anOrganisation('meta', { name: 'Meta', former_names: [{ name: 'Facebook', to: '2021-10-28' }] });
const friends = anOrganisation('friends', { name: 'Friends <of> the “Dark” & Deep' });
const ada = anActor({ id: 'ada', name: 'Ada Lumen' });
const vega = anActor({ id: 'vega', name: 'Vega Light' });
const beacon = aSource({ id: 'beacon', title: 'Lamps', publisher: 'The Beacon' });
const said = aStatement({
  id: 'said',
  title: 'Lamps & "moths" <b>',
  date: '2018-07-24',
  actors: [{ actor: 'ada' }, { actor: 'friends' }],
  quotes: [
    { id: 'q1', text: 'Lamps <do> shine & “moths” fly.', source: 'beacon' },
    { id: 'q2', text: 'The friends want less light.', source: 'beacon', reported: true, speaker: 'friends' },
    { id: 'q3', text: 'Dim them.', source: 'beacon', speaker: 'ada' },
  ],
});
const posted = aStatement({
  id: 'posted',
  date: '2018-09-13',
  actors: [{ actor: 'meta' }],
  quotes: [{ id: 'q1', text: 'We care about lamps.', source: 'beacon' }],
});
const together = aStatement({
  id: 'together',
  actors: [{ actor: 'ada' }, { actor: 'vega' }],
  quotes: [{ id: 'q1', text: 'Both of us.', source: 'beacon' }],
});

function htmlOf(body: string): string {
  const library = libraryOf([meta, friends, ada, vega, beacon, said, posted, together, aProposal({ id: 'dim', body })]);
  return bodyHtml(library, library.byKey.get('proposals/dim')?.body);
}

test('an entry without a text has none', () => {
  expect(bodyHtml(libraryOf([]), undefined)).toBe('');
  expect(htmlOf('')).toBe('');
});

describe('Markdown is shown as', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['emphasis', '*so* and **so**', '<p><em>so</em> and <strong>so</strong></p>'],
    ['a heading', '## What it leaves out', '<h2>What it leaves out</h2>'],
    [
      'a link to another site, marked as such',
      '[here](https://a.example/?b=1&c=2)',
      /<a href="https:\/\/a\.example\/\?b=1&#x26;c=2" rel="external">here<\/a>/,
    ],
    ['text, also where it looks like a tag', 'less &lt;b> & more', '<p>less &#x3C;b> &#x26; more</p>'],
    ['a list', '- one\n- two', /^<ul>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ul>$/],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', /<th>a<\/th>\s*<th>b<\/th>[\s\S]*<td>1<\/td>\s*<td>2<\/td>/],
  ])('%s', (_, body, expected) => {
    const html = htmlOf(body).trim();
    if (typeof expected === 'string') expect(html).toBe(expected);
    else expect(html).toMatch(expected);
  });
});

describe('<Ref> is a link to an entry', () => {
  test.each([
    [
      'with the words given',
      '<Ref to="statements/said">what *she* said</Ref>',
      '<a href="/statements/said/">what <em>she</em> said</a>',
    ],
    [
      'with the title of the entry, as text, where none are given',
      '<Ref to="statements/said" />',
      '<a href="/statements/said/">Lamps &#x26; "moths" &#x3C;b></a>',
    ],
    [
      'to the exact words where it names a quotation',
      '<Ref to="statements/said#q2">this</Ref>',
      '<a href="/statements/said/#q2">this</a>',
    ],
    ['in a sentence', 'So <Ref to="actors/ada" /> said.', '<p>So <a href="/actors/ada/">Ada Lumen</a> said.</p>'],
  ])('%s', (_, body, html) => {
    expect(htmlOf(body)).toContain(html);
  });
});

describe('<Quote> shows words on record', () => {
  test('as a quotation, with quotation marks and a link to them, nothing in them read as HTML', () => {
    const html = htmlOf('<Quote of="statements/said#q3" />');
    expect(html).toMatch(/<blockquote><p>“Dim them\.”<\/p><\/blockquote>/);
    expect(html).toMatch(/<figcaption><a href="\/statements\/said\/#q3">Ada Lumen<\/a><\/figcaption>/);
    expect(htmlOf('<Quote of="statements/said#q1" />')).toContain('“Lamps &#x3C;do> shine &#x26; “moths” fly.”');
  });

  test('that are reported as a sentence without quotation marks, and never as a quotation', () => {
    const html = htmlOf('<Quote of="statements/said#q2" />');
    expect(html).toContain('The friends want less light.');
    expect(html).toContain('reported');
    expect(html).toContain('href="/statements/said/#q2"');
    expect(html).not.toMatch(/blockquote|“The friends want|less light\.”/);
  });

  test('and says whose words they are just as the page of the quotation does: the person, not the organisation', () => {
    const html = htmlOf('<Quote of="statements/said#q1" />');
    expect(html).toContain('>Ada Lumen</a>');
    expect(html).not.toContain('Friends');
  });

  test('and names all persons where several spoke', () => {
    expect(htmlOf('<Quote of="statements/together#q1" />')).toContain('>Ada Lumen and Vega Light</a>');
  });

  test('and names the speaker by the names of the day', () => {
    expect(htmlOf('<Quote of="statements/posted#q1" />')).toContain('>Facebook, now Meta</a>');
  });
});
