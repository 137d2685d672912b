/** What every page must be, as checks that name what is wrong; tests/site/pages.test.ts runs all on each page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentText, siteSettings } from './content.ts';
import { all, attribute, decoded, descendants, type HtmlElement, only, textOf } from './html.ts';
import { type BuiltPage, forwardTarget, isForward } from './pages.ts';

export interface CheckedSite {
  readonly dir: string;
  readonly baseUrl: string;
  /** The content policy that a page can state itself. */
  readonly policy: string;
  /** Traces of programmes that no text of the content has. */
  readonly residues: readonly string[];
}

export function siteToCheck({ dir, contentDir }: { dir: string; contentDir: string }): CheckedSite {
  const said = contentText(contentDir);
  const { policy } = policiesOf(dir);
  return {
    dir,
    policy,
    baseUrl: siteSettings(contentDir).base_url,
    residues: RESIDUES.filter((one) => !said.includes(one) && !said.includes(decoded(one))),
  };
}

const RESIDUES = ['1970', 'Invalid Date', 'undefined', '[object', 'NaN', '${', '&amp;amp;', '&amp;lt;', 'Infinity'];

/** The policy of `_headers`, whole and without what only a header can say. */
export function policiesOf(dir: string): { header: string; policy: string } {
  const header = /^ {2}Content-Security-Policy: (.+)$/m.exec(readFileSync(join(dir, '_headers'), 'utf8'))?.[1] ?? '';
  return { header, policy: header.replace(/; frame-ancestors 'none'$/, '') };
}

/** What is wrong with a page, in words; nothing where it is right. */
type Check = (page: BuiltPage, site: CheckedSite) => string | false | undefined;

export const CHECKS = {
  'one first heading and one main part': ({ document }) =>
    (all(document, 'h1').length !== 1 && `${all(document, 'h1').length} h1`) ||
    (all(document, 'main').length !== 1 && `${all(document, 'main').length} main`),

  'more than 40 characters to read, unless it only leads on': (page) => {
    const words = textOf(only(page.document, 'main')).replace(/\s+/g, ' ').trim();
    return !isForward(page) && words.length <= 40 && words;
  },

  'its language': ({ document }) => attribute(only(document, 'html'), 'lang') !== 'en-GB' && 'no lang',

  'a title, and a description unless it only leads on': (page) => {
    const { title, description } = headOf(page);
    return (
      (title === '' && 'no title') || (!isForward(page) && description.length < 10 && `description: ${description}`)
    );
  },

  'the address by which it is known, the same for search engines and for chats': (page, { baseUrl }) => {
    const { canonical, ogUrl } = headOf(page);
    const known = forwardTarget(page.document) ?? withdrawnPath(page.document) ?? page.path;
    return (
      (canonical !== `${baseUrl}${known}` && `known as ${canonical}`) ||
      (!isForward(page) && ogUrl !== canonical && `shared as ${ogUrl}`)
    );
  },

  'the content policy, before anything is loaded': ({ document, text }, { policy }) => {
    const [meta] = all(document, 'meta[http-equiv="Content-Security-Policy"]');
    if (!meta) return 'no policy';
    const first = text.search(/<(?:link|script)\b/);
    return (
      (attribute(meta, 'content') !== policy && 'another policy') ||
      (text.indexOf('Content-Security-Policy') > first && 'policy too late')
    );
  },

  'no script, style or handler within it': ({ document }) =>
    found(document, (element) =>
      element.tag === 'style' ||
      (element.tag === 'script' && (!element.attributes.has('src') || textOf(element).trim()))
        ? [element.tag]
        : [...element.attributes.keys()]
            .filter((key) => key === 'style' || key === 'srcdoc' || key.startsWith('on'))
            .map((key) => `${element.tag}[${key}]`),
    ),

  'other hosts only in links that a reader presses': ({ document }, { baseUrl }) =>
    found(document, (element) =>
      [...element.attributes.keys()].flatMap((key) => {
        const value = attribute(element, key) ?? '';
        return isForeign(value, baseUrl) && !mayBeForeign(element, key) ? [`${element.tag}[${key}]=${value}`] : [];
      }),
    ),

  'no script but the site’s own files': (page) =>
    !isForward(page) &&
    all(page.document, 'script')
      .filter((script) => !/^\/_astro\/[\w.-]+\.js$/.test(attribute(script, 'src') ?? ''))
      .map((script) => attribute(script, 'src') ?? textOf(script))
      .join(', '),

  'nothing that a programme left behind': ({ text }, { residues }) =>
    residues.filter((residue) => text.includes(residue)).join(', ') ||
    (/datetime="1970|1 January 1970/.test(text) && 'the first day of computers'),
} satisfies Record<string, Check>;

export function headOf({ document }: BuiltPage): {
  title: string;
  description: string;
  canonical: string | undefined;
  ogUrl: string | undefined;
} {
  const value = (selector: string, name: string) => {
    const [element] = all(document, selector);
    return element && attribute(element, name);
  };
  return {
    title: textOf(only(document, 'title')).trim(),
    description: value('meta[name="description"]', 'content')?.trim() ?? '',
    canonical: value('link[rel="canonical"]', 'href'),
    ogUrl: value('meta[property="og:url"]', 'content'),
  };
}

/** The address of the withdrawn entry that a page is about. */
function withdrawnPath(document: HtmlElement): string | undefined {
  const [tombstone] = all(document, 'article[data-withdrawn]');
  return tombstone && `/${attribute(tombstone, 'data-entry')}/`;
}

const found = (document: HtmlElement, faultsOf: (element: HtmlElement) => string[]): string =>
  [...descendants(document)].flatMap(faultsOf).join(', ');

const isForeign = (value: string, own: string): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value) && !value.startsWith(`${own}/`);

/** Links that readers press, and the name of a source in its quotation. Nothing of this is loaded. */
function mayBeForeign(element: HtmlElement, key: string): boolean {
  if (element.tag === 'a' && key === 'href') return (attribute(element, 'rel') ?? '').split(' ').includes('external');
  return element.tag === 'blockquote' && key === 'cite';
}
