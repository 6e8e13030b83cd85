import { lazy } from 'react';
import type { FilingPieces } from '../features/filed/pieces';
import { PartyForm } from '../features/filing/party-form';
import { PostEstimate } from '../features/filing/post-estimate';
import { completeParty } from '../features/filing/review-choices';
import { fetchPiece } from '../platform/fetch-piece';

/** The uploader is large and asked for rarely. It stays on its way while it cannot be fetched: the note that is being written stands beside it. */
const PaperGatherer = lazy(() => fetchPiece(() => import('./supplement-papers')).then(({ SupplementPapers }) => ({ default: SupplementPapers })));

/** What the screens after filing take from the form. Features do not know each other; the app does. */
export const FILED_PIECES: FilingPieces = { PartyForm, PostEstimate, completeParty, PaperGatherer };
