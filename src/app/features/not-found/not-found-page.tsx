import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Screen } from '../../ui/screen';
import { notFoundWords } from './not-found-words';

/** A path that leads nowhere, with the way back. */
export default function NotFoundPage() {
  const t = notFoundWords.useWords();
  const common = commonWords.useWords();
  return (
    <Screen title={t('not_found_title')}>
      <div className="stack">
        <p>{t('not_found_text')}</p>
        <ButtonLink look="primary" icon="home" to={PATHS.home}>{common('to_home')}</ButtonLink>
      </div>
    </Screen>
  );
}
