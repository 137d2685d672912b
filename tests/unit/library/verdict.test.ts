/** Contract: "Quotations". Each carries one of three verdicts. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../src/library/verdict.ts';
import { aSource } from '../../support/library.ts';

const capture = { date: '2020-11-02', sha256: 'a'.repeat(64) };
const url = 'https://beacon.example/report';
const copy = 'https://scan.example/4';

describe('words from a source', () => {
  test('are verbatim where a copy is kept, with the day and the hash of the copy', () => {
    expect(verdictOf(aSource({ capture, accessed: '2020-01-01' }))).toEqual({
      verdict: 'verbatim',
      day: '2020-11-02',
      sha256: 'a'.repeat(64),
    });
  });

  test.each([
    ['at the source’s address', {}, undefined, url],
    ['in a copy that the source names', { read_in: copy }, undefined, copy],
    ['in a copy that the quotation names', { read_in: copy }, 'https://scan.example/5', 'https://scan.example/5'],
    ['in a copy that is never linked', { citation_only: 'Print only.', read_in: copy }, undefined, undefined],
    ['in a copy of its own that is never linked', { citation_only: 'Print only.' }, copy, undefined],
  ])('are read on the day named %s', (_, given, readIn, address) => {
    expect(verdictOf(aSource({ accessed: '2020-11-03', ...given }), readIn)).toEqual({
      verdict: 'read',
      day: '2020-11-03',
      address,
    });
  });

  test.each([
    ['an address alone', {}],
    ['an archived copy', { archived_url: 'https://archive.example/1' }],
    ['an address of a copy', { read_in: copy }],
    ['a reason for having no address', { citation_only: 'Print only.' }],
  ])('are unchecked while nobody has read them: %s is no check', (_, given) => {
    expect(verdictOf(aSource(given))).toEqual({ verdict: 'unchecked' });
  });
});
