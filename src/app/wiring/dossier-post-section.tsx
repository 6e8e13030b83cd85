import type { DossierView } from '../../contract/schemas/dossier';
import { DossierPost } from '../features/filed/dossier-post';
import { PiecesContext } from '../features/filed/pieces';
import { FILED_PIECES } from './filed-pieces';

/** The post for a tracked dossier, for the dossier's screen. */
export default function DossierPostSection({ view }: { view: DossierView }) {
  return (
    <PiecesContext.Provider value={FILED_PIECES}>
      <DossierPost view={view} />
    </PiecesContext.Provider>
  );
}
