import type { RemainderView } from '../../../contract/schemas/account';
import { formatDay } from '../../locales/dates';
import { accountWords } from './account-words';

/** What the law keeps although everything else is deleted: how many of what, by which rule, until when. */
export function Remains({ items }: { items: readonly RemainderView[] }) {
  const t = accountWords.useWords();
  return (
    <ul className="account-remains">
      {items.map(({ part, count, until, law }) => (
        <li key={part}>
          {t(`remains_${part}`, { n: count })}. {until === null ? t('remains_by', { law }) : t('remains_until', { law, day: formatDay(until) })}
        </li>
      ))}
    </ul>
  );
}
