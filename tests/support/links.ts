/** A link checker over the files of a built site. It says what it looked at, so that it cannot pass on nothing. */
import { all, attribute, type HtmlElement } from './html.ts';
import { fileAt, pageAt, pagePaths } from './pages.ts';

export interface Link {
  /** The page that has it. */
  readonly from: string;
  /** As written, character references resolved. */
  readonly address: string;
  /** `a[href]`, `script[src]`. */
  readonly place: string;
  readonly rel: string;
}

export interface LinkReport {
  readonly pages: number;
  /** Links within the site, and those of them that name a place in a page. */
  readonly internal: number;
  readonly fragments: number;
  readonly external: number;
  readonly broken: readonly string[];
  /** For every page with links the pages that a reader can go to from it. */
  readonly reach: ReadonlyMap<string, readonly string[]>;
}

/** Attributes that hold addresses. `cite` is the name of a source, and nothing is loaded from it. */
const PLACES: readonly (readonly [string, string])[] = [
  ['[href]', 'href'],
  ['[src]', 'src'],
  ['form', 'action'],
  ['[data-module]', 'data-module'],
  ['[data-labels]', 'data-labels'],
];

export function checkLinks(dir: string): LinkReport {
  const paths = pagePaths(dir);
  const anchors = new Map<string, ReadonlySet<string>>();
  const links: Link[] = [];
  for (const path of paths) {
    const { document } = pageAt(dir, path);
    anchors.set(path, new Set(all(document, '[id]').map((element) => attribute(element, 'id') ?? '')));
    links.push(...linksOf(path, document));
  }
  const internal = links.flatMap((link) => {
    const target = targetOf(link);
    return target ? [{ link, ...target }] : [];
  });
  const broken = internal.flatMap(({ link, path, fragment }) => {
    const fault = faultOf(dir, anchors, path, fragment);
    return fault ? [`${link.from}: ${link.place}=${link.address} ${fault}`] : [];
  });
  const external = links.filter((link) => !targetOf(link));
  const pressed = Map.groupBy(
    internal.filter(({ link }) => link.place === 'a[href]'),
    ({ link }) => link.from,
  );
  return {
    pages: paths.length,
    internal: internal.length,
    fragments: internal.filter(({ fragment }) => fragment).length,
    external: external.length,
    broken: [...broken, ...external.flatMap(externalFault)],
    reach: new Map([...pressed].map(([from, list]) => [from, list.map(({ path }) => path)])),
  };
}

function linksOf(from: string, document: HtmlElement): Link[] {
  return PLACES.flatMap(([selector, name]) =>
    all(document, selector).flatMap((element) => {
      const rel = attribute(element, 'rel') ?? '';
      // The canonical address is of the published site, wherever these files are served.
      if (rel === 'canonical') return [];
      return [{ from, rel, place: `${element.tag}[${name}]`, address: attribute(element, name) ?? '' }];
    }),
  );
}

/** Path and fragment of a link within the site. */
function targetOf({ from, address }: Link): { path: string; fragment: string } | undefined {
  const here = new URL(from, 'http://this-site.example');
  if (!URL.canParse(address, here.href)) return { path: address, fragment: '' };
  const url = new URL(address, here);
  return url.origin === here.origin
    ? { path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) }
    : undefined;
}

function faultOf(
  dir: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  path: string,
  fragment: string,
): string | undefined {
  if (!fileAt(dir, path)) return 'leads nowhere';
  return fragment && !anchors.get(path)?.has(fragment) ? `names a place that is not in ${path}` : undefined;
}

function externalFault({ from, address, place, rel }: Link): string[] {
  const { protocol } = new URL(address);
  const said = `${from}: ${place}=${address}`;
  if (protocol === 'mailto:') return place === 'a[href]' ? [] : [`${said} is no link`];
  if (protocol !== 'https:' && protocol !== 'http:') return [`${said} has the scheme ${protocol}`];
  return rel.split(' ').includes('external') ? [] : [`${said} does not say that it leads to another site`];
}
