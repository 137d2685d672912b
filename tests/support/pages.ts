/** The pages of a built site, as a simple host would serve them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { all, attribute, type HtmlElement, parseHtml } from './html.ts';

export interface BuiltPage {
  /** The address, `/about/`; that of the page for lost readers is `/404.html`. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly document: HtmlElement;
}

/** Every page, one after the other. */
export function* pagesOf(dir: string): Generator<BuiltPage> {
  for (const path of pagePaths(dir)) yield pageAt(dir, path);
}

export function pageAt(dir: string, path: string): BuiltPage {
  const file = fileAt(dir, path);
  if (!file) throw new Error(`Nothing is published at ${path}`);
  const text = readFileSync(file, 'utf8');
  return { path, file, text, document: parseHtml(text) };
}

export const pagePaths = (dir: string): string[] =>
  publishedFiles(dir)
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/\/index\.html$/, '/'));

/** Every file, as `/search/facets.json`, in order. */
export const publishedFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `/${relative(dir, join(item.parentPath, item.name)).split(sep).join('/')}`)
    .sort();

/** The file that answers at a path. A folder answers with a slash at the end only: that is how addresses are written here. */
export function fileAt(dir: string, path: string): string | undefined {
  const file = join(dir, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Whether a page only leads to another, as short links do. */
export const isForward = ({ document }: BuiltPage): boolean => forwardTarget(document) !== undefined;

/** The path that a page leads on to at once. */
export function forwardTarget(document: HtmlElement): string | undefined {
  const refresh = all(document, 'meta[http-equiv="refresh"]')[0];
  return refresh && /^0; url=(.+)$/.exec(attribute(refresh, 'content') ?? '')?.[1];
}

/** `count` of them, evenly spaced, the first and the last included; all where there are no more. */
export function sampled<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))] as T,
  );
}
