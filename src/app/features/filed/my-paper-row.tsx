import { Link } from 'react-router-dom';
import type { PaperView } from '../../../contract/schemas/paper';
import { formatDay } from '../../locales/dates';
import { filedPath } from '../../routes';
import { Button } from '../../ui/button';
import { Row } from '../../ui/row';
import { filedWords } from './filed-words';
import { formatSize } from './format-size';

/** One paper or result, the filing it belongs to, and the way to delete it. */
export function MyPaperRow({ paper, onDelete }: { paper: PaperView; onDelete(): void }) {
  const t = filedWords.useWords();
  const { fileName: name, paperCode, createdAt, sizeBytes, filingId } = paper;
  return (
    <Row
      icon={paperCode === 'result' ? 'check' : 'paper'}
      title={name}
      detail={t(paperCode === 'result' ? 'paper_result' : 'paper_sent', { day: formatDay(createdAt), size: formatSize(sizeBytes) })}
      end={
        <div className="filed-row-end">
          {filingId !== null && <Link className="button button--quiet" to={filedPath(filingId)} aria-label={t('paper_filing_named', { name })}>{t('paper_filing')}</Link>}
          <Button look="quiet" icon="trash" aria-label={t('paper_delete_named', { name })} onClick={onDelete}>{t('paper_delete')}</Button>
        </div>
      }
    />
  );
}
