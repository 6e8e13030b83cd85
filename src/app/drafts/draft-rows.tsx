import { formatDay, formatMoment } from '../locales/dates';
import { draftPath } from '../routes';
import type { DraftLine } from '../state/draft-index';
import { Row } from '../ui/row';
import { RowList } from '../ui/row-list';
import { draftsWords } from './drafts-words';

const SOON_MS = 3 * 86_400_000;

/** Drafts to go on with, newest first. Fetched only by those who have some; default export because it is lazy. */
export default function DraftRows({ drafts }: { drafts: readonly DraftLine[] }) {
  const t = draftsWords.useWords();
  const expiryOf = (expiresAt: string): string => t(Date.parse(expiresAt) - Date.now() < SOON_MS ? 'expires_soon' : 'expires', { day: formatDay(expiresAt) });
  return (
    <div className="drafts">
      <RowList label={t('title')}>
        {drafts.map(({ id, procedureName, step, savedAt, expiresAt }) => (
          <Row
            key={id}
            icon="edit"
            to={draftPath(id)}
            title={`${t('go_on')}: ${procedureName}`}
            detail={
              <>
                {t('saved', { step: t(`at_${step}`), moment: formatMoment(savedAt) })}
                {expiresAt !== null && <> · {expiryOf(expiresAt)}</>}
              </>
            }
          />
        ))}
      </RowList>
    </div>
  );
}
