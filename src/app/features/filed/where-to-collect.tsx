import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import { handOverAt } from '../../../domain/return-place';
import { comesByPost } from './errand-rules';
import { resultWords } from './result-words';

/** Where to collect what does not come as was chosen. */
const WORDS = { counter: 'counter', electronic: 'electronic_none', post: 'post_off' } as const;

/** Where the result waits, or how it comes, by what was chosen when filing. */
export function WhereToCollect({ filing, view, hasFiles }: { filing: FilingView; view: DossierView; hasFiles: boolean }) {
  const t = resultWords.useWords();
  const told = view.detail?.returnPlace ?? null;
  // "Bản điện tử, tải về …" is no place to come to.
  const place = (handOverAt(told) === 'counter' ? told : null) ?? (filing.agencyName || view.detail?.agency.name) ?? '';
  if (comesByPost(filing, view)) return <p>{t('post')}</p>;
  if (filing.resultWay === 'electronic' && hasFiles) return null;
  return (
    <div className="filed-lines">
      <p>{t(WORDS[filing.resultWay], { place })}</p>
      <p>{t('bring', { code: filing.dossierCode ?? view.completion.code })}</p>
    </div>
  );
}
