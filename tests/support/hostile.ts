/** The fixture library with an attack behind every free text of every entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { filesIn, LIBRARY_DIR, writeAt } from './overlay.ts';

export const ATTACK = `</script></title>'"><img src=x onerror=alert(1)> {x} \${y} &lt; -->`;

/** Headlines have a limit: their own words are shortened, so that the attack is whole. */
const HEADLINE = 98;

/** Fields whose text is free; others have a form of their own. */
const FREE = new Set(
  (
    'title name sort_name claim text note role occasion locator summary about event where reason publisher unit geography ' +
    'producer method caveat date_basis role_basis licence citation_only as_cited_by against subject description label ' +
    'aliases authors example_searches'
  ).split(' '),
);

export function writeHostileContent(contentDir: string): void {
  for (const path of filesIn(LIBRARY_DIR)) {
    const text = readFileSync(join(LIBRARY_DIR, path), 'utf8');
    writeAt(contentDir, path, path.endsWith('.csv') ? text : attackedText(path, text));
  }
}

function attackedText(path: string, text: string): string {
  const [, yaml, body] = path.endsWith('.mdx') ? text.split(/^---$/m) : ['', text, undefined];
  const fields = stringify(attackedValue(parse(yaml ?? ''), ''), { lineWidth: 0 });
  return body === undefined ? fields : `---\n${fields}---${body}`;
}

function attackedValue(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => attackedValue(item, key));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, attackedValue(item, name)]));
  if (typeof value !== 'string' || !FREE.has(key)) return value;
  return `${key === 'title' ? value.slice(0, HEADLINE - ATTACK.length).trimEnd() : value} ${ATTACK}`;
}
