import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { AnnouncementView } from '../../../contract/schemas/announcement';
import type { ApiError } from '../../api/api-error';
import { getAnnouncement } from '../../api/telling/announcements';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { AnnouncementContent } from './announcement-content';
import './announcement.css';
import { announcementWords } from './announcement-words';

/** One announcement: `/thong-bao/<id>`. */
export default function AnnouncementPage() {
  const { id = '' } = useParams();
  return <Announcement key={id} id={id} />;
}

function Announcement({ id }: { id: string }) {
  const t = announcementWords.useWords();
  const common = commonWords.useWords();
  const [view, setView] = useState<AnnouncementView | null>(null);
  const [error, setError] = useState<ApiError | null>(null);

  const load = useCallback(async () => {
    setError(null);
    const result = await getAnnouncement(id);
    if (result.ok) setView(result.value);
    else setError(result.error);
  }, [id]);
  useEffect(() => void load(), [load]);

  if (view !== null) return <AnnouncementContent view={view} />;
  const isGone = error?.status === 404;
  return (
    <Screen title={t('title')} back={PATHS.announcements}>
      {error === null ? (
        <Skeleton label={t('loading')} heights={['3rem', '12rem', '9rem']} />
      ) : isGone ? (
        <EmptyState icon="info" title={t('gone')} action={<ButtonLink look="primary" to={PATHS.announcements}>{t('all')}</ButtonLink>}>
          <p>{t('gone_text')}</p>
        </EmptyState>
      ) : (
        <EmptyState icon="offline" title={t('failed')} action={<Button look="primary" icon="refresh" onClick={() => void load()}>{common('retry')}</Button>}>
          <p role="alert">{error.title}</p>
        </EmptyState>
      )}
    </Screen>
  );
}
