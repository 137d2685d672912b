/**
 * Pages that only lead on: the short link of every entry, and the addresses that an entry had before it was renamed.
 * A static host knows no redirects, so the page has a refresh; with JavaScript it keeps the anchor of a quotation.
 */

import type { Entry } from '../entries/entry.ts';
import { formerKeys } from '../library/addresses.ts';
import { allEntries, type Library, titleOf } from '../library/library.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { CONTENT_POLICY } from '../policy.ts';
import { absolute, entryPath, shortPath } from '../routes.ts';
import type { OutputFile } from './formats.ts';

export function* forwards(library: Library): Generator<OutputFile> {
  for (const entry of allEntries(library))
    yield { path: `${shortPath(entry.ref)}index.html`, text: forwardPage(library, entry) };
  for (const { key, entry } of formerKeys(library)) {
    if (!entry.fields.withdrawn) yield { path: `${entryPath(key)}index.html`, text: forwardPage(library, entry) };
  }
}

function forwardPage({ site }: Library, entry: Entry): string {
  const path = entryPath(entry.key);
  const title = escapeMarkup(titleOf(entry));
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(site.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${escapeMarkup(site.title)}</title>
<link rel="canonical" href="${escapeMarkup(absolute(site.base_url, path))}">
<noscript><meta http-equiv="refresh" content="0; url=${path}"></noscript>
<script src="/forward.js"></script>
</head>
<body>
<main>
<h1>${escapeMarkup(entry.ref)}</h1>
<p><a href="${path}">${title}</a></p>
</main>
</body>
</html>
`;
}
