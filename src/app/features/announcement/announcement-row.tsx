import { Link } from 'react-router-dom';
import type { AnnouncementSummary } from '../../../contract/schemas/announcement';
import { pictureAddress } from '../../api/telling/announcements';
import { announcementPath } from '../../listening-paths';
import { formatDay } from '../../locales/dates';
import { announcementWords } from './announcement-words';

/** One announcement in the list. Its picture is decoration: the title says it all. Inside RowList. */
export function AnnouncementRow({ announcement }: { announcement: AnnouncementSummary }) {
  const t = announcementWords.useWords();
  const { id, title, summary, category, pinned, publishedAt, pictureUrl } = announcement;
  return (
    <li className="row">
      <Link className="row__body announcement-row" to={announcementPath(id)}>
        <span className="row__text">
          {pinned && <span className="announcement-row__pinned">{t('pinned')}</span>}
          <span className="row__title">{title}</span>
          {summary !== '' && <span className="announcement-row__summary">{summary}</span>}
          <span className="row__detail">{`${t(`category_${category}`)} · ${formatDay(publishedAt)}`}</span>
        </span>
        {pictureUrl !== null && <img className="announcement-row__picture" src={pictureAddress(pictureUrl)} alt="" loading="lazy" width="72" height="72" />}
      </Link>
    </li>
  );
}
