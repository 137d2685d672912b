/** The component that shows what a collection adds to its entry pages. A missing one does not compile. */
import type { CollectionName } from '../../schema/collections.ts';
import ActorBody from './ActorBody.astro';
import FigureBody from './FigureBody.astro';
import ProposalBody from './ProposalBody.astro';
import ProposalWide from './ProposalWide.astro';
import SourceBody from './SourceBody.astro';
import StatementBody from './StatementBody.astro';
import ThemeBody from './ThemeBody.astro';

export const BODIES = {
  statements: StatementBody,
  proposals: ProposalBody,
  actors: ActorBody,
  themes: ThemeBody,
  sources: SourceBody,
  figures: FigureBody,
} as const satisfies Record<CollectionName, unknown>;

/** What of an entry needs the width of the page; it follows the text and its margin. */
export const WIDE_PARTS: Partial<Record<CollectionName, unknown>> = { proposals: ProposalWide };
