import { FiledParts, type FiledPartsProps } from '../features/filed/filed-parts';
import { PiecesContext } from '../features/filed/pieces';
import { FILED_PIECES } from './filed-pieces';

/** Everything after filing, for the screen of one filing. */
export default function FiledSection(props: FiledPartsProps) {
  return (
    <PiecesContext.Provider value={FILED_PIECES}>
      <FiledParts {...props} />
    </PiecesContext.Provider>
  );
}
