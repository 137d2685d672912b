import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/entries/front-matter.ts';

const FILE = 'content/statements/x.mdx';

describe('a file is taken apart', () => {
  test('into fields and text, with the lines on which they begin', () => {
    expect(splitFrontMatter(FILE, '---\nref: S1\ntitle: A\n---\n\nText.\n')).toEqual({
      yaml: 'ref: S1\ntitle: A',
      yamlLine: 2,
      body: '\nText.\n',
      bodyLine: 5,
    });
  });

  test('also when it has no text', () => {
    expect(splitFrontMatter(FILE, '---\nref: S1\n---\n')).toMatchObject({ yaml: 'ref: S1', body: '' });
  });

  test('at the first line that closes the fields, so that the text may have lines of its own between parts', () => {
    expect(splitFrontMatter(FILE, '---\nref: S1\n---\na\n\n---\n\nb')).toMatchObject({ body: 'a\n\n---\n\nb' });
  });

  test('with spaces after the dashes, which nobody sees', () => {
    expect(splitFrontMatter(FILE, '---  \nref: S1\n--- \na')).toMatchObject({ yaml: 'ref: S1', body: 'a' });
  });

  test('so that nothing is lost, whatever the fields and the text are', () => {
    const line = fc.string().filter((text) => !text.includes('\n') && text.trimEnd() !== '---');
    fc.assert(
      fc.property(fc.array(line), fc.string(), (yaml, body) => {
        const parts = splitFrontMatter(FILE, `---\n${yaml.join('\n')}\n---\n${body}`);
        expect(parts).toMatchObject({ yaml: yaml.join('\n'), body });
      }),
    );
  });
});

describe('a file is refused', () => {
  test.each([
    ['when it is empty', '', 'file-empty'],
    ['when it holds nothing but white space', ' \n\n', 'file-empty'],
    ['when it begins with text', 'Text.\n', 'front-matter-missing'],
    ['when there is an empty line before the fields', '\n---\nref: S1\n---\n', 'front-matter-missing'],
    ['when the fields are not closed', '---\nref: S1\n\nText.\n', 'front-matter-unclosed'],
    ['when four dashes are meant to close the fields', '---\nref: S1\n----\n', 'front-matter-unclosed'],
  ])('%s', (_, text, code) => {
    expect(splitFrontMatter(FILE, text)).toEqual({ code, file: FILE, line: 1 });
  });
});
