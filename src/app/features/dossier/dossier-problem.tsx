import type { ApiError } from '../../api/api-error';
import { faultWords } from '../../code-entry/fault-words';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import { CallButton } from './call-button';
import { CopyCodeButton } from './copy-code-button';
import type { Say } from './dossier-words';
import type { Hotline } from './find-province';
import { NationalPortalButton } from './national-portal-button';
import { placeNotServed, problemWords, type ProblemKind } from './problem-words';
import { ProvinceChoice } from './province-choice';

const ICONS: Record<ProblemKind, IconName> = {
  not_found: 'dossier',
  bad_code: 'edit',
  limited: 'clock',
  busy: 'clock',
  upstream: 'offline',
  offline: 'offline',
  not_served: 'location',
  failed: 'alert',
};

interface DossierProblemProps {
  error: ApiError;
  code: string;
  say: Say;
  hotline: Hotline | null;
  retrying: boolean;
  onRetry(): void;
}

/** Nothing to show: why, and every way on that may help. */
export function DossierProblem({ error, code, say, hotline, retrying, onRetry }: DossierProblemProps) {
  const t = commonWords.useWords();
  const sayFault = faultWords.useWords();
  const { kind, title, lines } = problemWords(error, code, say, sayFault);
  const wrongCode = kind === 'not_found' || kind === 'bad_code';
  const number = error.hotline ? { number: error.hotline, hours: hotline?.number === error.hotline ? hotline.hours : null } : hotline;
  return (
    <div className="dossier-problem" role="alert">
      <div className="dossier-problem__head">
        <span className={`dossier-problem__icon dossier-problem__icon--${kind}`}><Icon name={ICONS[kind]} /></span>
        <h2 className="dossier-problem__title">{title}</h2>
      </div>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <div className="dossier-problem__ways">
        {wrongCode ? (
          <>
            <ButtonLink look="primary" wide icon="scan" to={PATHS.scan}>{say('scan_again')}</ButtonLink>
            <ButtonLink wide icon="keyboard" to={`${PATHS.home}?nhap=1`}>{say('check_code')}</ButtonLink>
          </>
        ) : kind === 'not_served' ? (
          <NationalPortalButton say={say} />
        ) : (
          <Button look="primary" wide icon="refresh" busy={retrying} onClick={onRetry}>{t('retry')}</Button>
        )}
        {kind === 'not_served' && <CopyCodeButton code={code} wide say={say} />}
        {number && kind !== 'bad_code' && kind !== 'limited' && kind !== 'not_served' && <CallButton hotline={number} say={say} />}
      </div>
      {(kind === 'not_found' || (kind === 'not_served' && placeNotServed(error) === null)) && <ProvinceChoice code={code} say={say} />}
    </div>
  );
}
