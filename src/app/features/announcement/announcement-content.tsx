import type { AnnouncementView } from '../../../contract/schemas/announcement';
import { announcementPath } from '../../listening-paths';
import { formatDay, formatMoment } from '../../locales/dates';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { useToast } from '../../ui/toast-context';
import { Block } from './announcement-block';
import { announcementWords } from './announcement-words';
import { OutsideLink } from './inlines';

/** Whose words, since when and until when, then the words themselves. */
export function AnnouncementContent({ view }: { view: AnnouncementView }) {
  const t = announcementWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const { id, title, summary, category, publisher, publishedAt, validFrom, validTo, blocks, sourceUrl, stale, fetchedAt } = view;

  const share = async () => {
    const shared = await platform.share({ title, text: summary, path: announcementPath(id) });
    if (shared.ok && shared.value === 'copied') toast({ text: t('share_copied') });
    if (!shared.ok && shared.reason !== 'cancelled') toast({ text: t('share_failed') });
  };

  const validity = [validFrom === null ? null : t('valid_from', { day: formatDay(validFrom) }), validTo === null ? null : t('valid_until', { day: formatDay(validTo) })];
  return (
    <Screen title={title} back={PATHS.announcements} note={<>{t(`category_${category}`)} · {t('published', { publisher, day: formatDay(publishedAt) })}</>}>
      <article className="announcement">
        {stale && <Notice tone="warning">{t('stale', { moment: formatMoment(fetchedAt) })}</Notice>}
        {validity.map((line) => line !== null && <p key={line} className="announcement__facts">{line}</p>)}
        {blocks.length === 0 && summary !== '' && <p>{summary}</p>}
        {blocks.map((block, index) => <Block key={index} block={block} />)}
        {sourceUrl !== null && <p><OutsideLink url={sourceUrl} text={t('source')} /></p>}
        <div><Button icon="share" onClick={() => void share()}>{t('share')}</Button></div>
      </article>
    </Screen>
  );
}
