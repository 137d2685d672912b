/** Every recorded change and every withdrawal, the latest first. */
import { allEntries, type Library, titleOf } from '../library/library.ts';
import { correctionsPath, entryPath } from '../routes.ts';
import { compareText, dateSpan } from '../schema/edtf.ts';
import { type Link, type When, whenOf } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

export interface CorrectionsView {
  readonly meta: Meta;
  readonly changes: readonly {
    readonly when: When;
    readonly entry: Link;
    readonly ref: string;
    readonly note: string;
    readonly withdrawn: boolean;
  }[];
  readonly contact: Link;
}

export function correctionsView(library: Library): CorrectionsView {
  const changed = allEntries(library).flatMap((entry) =>
    (entry.fields.changes ?? []).map(({ date, note }) => ({ entry, date, note, withdrawn: false })),
  );
  const withdrawn = library.withdrawn.flatMap((entry) =>
    entry.fields.withdrawn
      ? [{ entry, date: entry.fields.withdrawn.date, note: entry.fields.withdrawn.reason, withdrawn: true }]
      : [],
  );
  return {
    meta: metaOf(library, correctionsPath(), {
      title: 'Corrections',
      description: 'Every recorded change to an entry and every withdrawal, with its date and reason.',
    }),
    changes: [...changed, ...withdrawn]
      .sort((a, b) => compareText(dateSpan(b.date).min, dateSpan(a.date).min))
      .map(({ entry, date, note, withdrawn: gone }) => ({
        when: whenOf(date),
        entry: { href: entryPath(entry.key), text: titleOf(entry) },
        ref: entry.ref,
        note,
        withdrawn: gone,
      })),
    contact: contactOf(library),
  };
}

/** How to report an error. */
export function contactOf({ site }: Library): Link {
  return { href: /^https?:/.test(site.contact) ? site.contact : `mailto:${site.contact}`, text: site.contact };
}
