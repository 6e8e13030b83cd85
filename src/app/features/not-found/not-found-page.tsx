import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Screen } from '../../ui/screen';

/** A path that leads nowhere, with the way back. */
export function NotFoundPage() {
  const t = commonWords.useWords();
  return (
    <Screen title={t('not_found_title')}>
      <div className="stack">
        <p>{t('not_found_text')}</p>
        <ButtonLink look="primary" icon="home" to={PATHS.home}>{t('to_home')}</ButtonLink>
      </div>
    </Screen>
  );
}
