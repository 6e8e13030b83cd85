import { Link } from 'react-router-dom';
import type { PaperView } from '../../../contract/schemas/paper';
import { formatDay } from '../../locales/dates';
import { filedPath } from '../../routes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { sizeWords } from '../../uploading/file-words';
import { filedWords } from './filed-words';

/** One paper or result, the filing it belongs to, and the way to delete it; the ways wrap below the name on a narrow phone. Inside RowList. */
export function MyPaperRow({ paper, onDelete }: { paper: PaperView; onDelete(): void }) {
  const t = filedWords.useWords();
  const { fileName: name, paperCode, createdAt, sizeBytes, filingId } = paper;
  const isResult = paperCode === 'result';
  return (
    <li className="row filed-paper">
      <div className="row__body">
        <Icon name={isResult ? 'check' : 'paper'} />
        <span className="row__text">
          <span className="row__title">{name}</span>
          <span className="row__detail">{t(isResult ? 'paper_result' : 'paper_sent', { day: formatDay(createdAt), size: sizeWords(sizeBytes) })}</span>
        </span>
      </div>
      <div className="actions">
        {filingId !== null && <Link className="button button--quiet" to={filedPath(filingId)} aria-label={t('paper_filing_named', { name })}>{t('paper_filing')}</Link>}
        <Button look="quiet" icon="trash" aria-label={t('paper_delete_named', { name })} onClick={onDelete}>{t('paper_delete')}</Button>
      </div>
    </li>
  );
}
