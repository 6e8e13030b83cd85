import { useEffect, useState } from 'react';
import { listNewest, readKeptNotices, type NewestNotice } from '../../api/home';
import { announcementPath } from '../../listening-paths';
import { formatDay } from '../../locales/dates';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';
import { noticesWords } from './notices-words';

/** The two newest notices of the centre: the device's copy at once, then the proxy's. Default export because it is lazy. */
export default function NewestNotices() {
  const t = noticesWords.useWords();
  const home = homeWords.useWords();
  const [items, setItems] = useState<readonly NewestNotice[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let wanted = true;
    void readKeptNotices().then((kept) => wanted && setItems((now) => now ?? kept));
    void listNewest().then((newest) => wanted && (newest === null ? setFailed(true) : setItems(newest)));
    return () => {
      wanted = false;
    };
  }, []);

  return (
    <Section title={t('title')}>
      {items === null && !failed ? (
        <Skeleton label={home('notices_loading')} heights={['9rem']} />
      ) : items === null || items.length === 0 ? (
        <p className="mine-empty">{t(items === null ? 'unknown' : 'none')}</p>
      ) : (
        <RowList label={t('title')}>
          {items.map(({ id, title, publishedAt }) => <Row key={id} title={title} detail={formatDay(publishedAt)} to={announcementPath(id)} />)}
        </RowList>
      )}
      <ButtonLink look="quiet" wide to={PATHS.announcements}>{t('all')}</ButtonLink>
    </Section>
  );
}
