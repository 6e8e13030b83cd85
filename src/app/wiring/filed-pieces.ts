import { lazy } from 'react';
import type { FilingPieces } from '../features/filed/pieces';
import { PartyForm } from '../features/filing/party-form';
import { PostEstimate } from '../features/filing/post-estimate';
import { completeParty } from '../features/filing/review-choices';

/** The uploader is large and asked for rarely. */
const PaperGatherer = lazy(() => import('./supplement-papers').then(({ SupplementPapers }) => ({ default: SupplementPapers })));

/** What the screens after filing take from the form. Features do not know each other; the app does. */
export const FILED_PIECES: FilingPieces = { PartyForm, PostEstimate, completeParty, PaperGatherer };
