import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { detailWords } from './detail-words';

/** One paper to bring. `cases` names those that need it, when not all do. */
export function PaperItem({ paper, cases }: { paper: PaperNeed; cases: ProcedureDetail['cases'] }) {
  const t = detailWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const { template } = paper;
  const openTemplate = async (url: string) => {
    const outcome = await platform.openWebview(url);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: t('open_failed') });
  };
  const details = [
    paper.originals > 0 && t('originals', { n: paper.originals }),
    paper.copies > 0 && t('copies', { n: paper.copies }),
    !paper.required && t('if_any'),
    paper.forProxyOnly && t('proxy_only'),
  ].filter(Boolean);
  const named = cases.filter(({ code }) => paper.cases?.includes(code)).map(({ name }) => name);
  return (
    <li className="paper">
      <label className="paper__tick">
        <input type="checkbox" />
        <span>
          <span className="paper__name">{paper.name}</span>
          {details.length > 0 && <span className="paper__detail">{details.join(' · ')}</span>}
          {named.length > 0 && <span className="paper__detail">{t('for_cases', { names: named.join(', ') })}</span>}
        </span>
      </label>
      {template && <Button look="quiet" icon="link" onClick={() => void openTemplate(template.url)}>{t('template', { name: template.name })}</Button>}
    </li>
  );
}
