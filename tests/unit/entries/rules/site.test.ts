import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSite } from '../../../../src/entries/parse.ts';
import { siteLinksLead } from '../../../../src/entries/rules/site.ts';
import { aProposal, contextOf } from '../../../support/library.ts';
import { LIBRARY_DIR } from '../../../support/overlay.ts';

const text = readFileSync(join(LIBRARY_DIR, 'site.yaml'), 'utf8');
const { site: fields } = parseSite(text);
const site = fields && { fields, text };
const call = aProposal({ id: 'dim-lamps-after-midnight' });
const act = aProposal({ id: 'part-night-lighting-act' });

test('the proposals that tell the story on the home page must be there', () => {
  expect(site?.fields.milestones).toHaveLength(2);
  const context = { ...contextOf([call, act]), site };
  expect(siteLinksLead(context)).toEqual([]);
});

test('one that is not is reported on its line, with the nearest that is', () => {
  const renamed = aProposal({ id: 'part-night-lighting-bill' });
  const context = { ...contextOf([call, renamed]), site };
  expect(siteLinksLead(context)).toMatchObject([
    { code: 'link-broken', file: 'content/site.yaml', line: 17, field: 'milestones[1].proposal', nearest: renamed.id },
  ]);
});
