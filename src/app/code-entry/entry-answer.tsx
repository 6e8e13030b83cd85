import { useEffect, useRef } from 'react';
import { formatDay } from '../locales/dates';
import { dossierPath } from '../routes';
import { ButtonLink } from '../ui/button-link';
import { Notice } from '../ui/notice';
import { Row } from '../ui/row';
import { RowList } from '../ui/row-list';
import type { Answer } from './answer';
import { entryWords } from './entry-words';
import { faultWords } from './fault-words';
import type { OddCode } from './read-entry';

/** What stands under the code field after a text that leads on by one more tap. Default export because it is fetched with the first of them. */
export default function EntryAnswer({ answer }: { answer: Answer }) {
  const panel = useRef<HTMLDivElement>(null);
  // Heard and seen at once, and not behind the keyboard. A problem keeps the focus in the field, where it is mended.
  useEffect(() => {
    if (answer.kind !== 'problem') panel.current?.focus();
  }, [answer]);
  return (
    <div className="code-form__answer" ref={panel} tabIndex={-1}>
      {answer.kind === 'confirm' ? <Confirm code={answer} /> : answer.kind === 'choice' ? <Choice codes={answer.codes} provinceId={answer.provinceId} /> : <Other code={answer.other} />}
    </div>
  );
}

function Confirm({ code: { code, flags, receivedOn, provinceId } }: { code: OddCode }) {
  const t = faultWords.useWords();
  return (
    <Notice tone="warning" title={t('confirm_title')} action={<ButtonLink look="primary" wide to={dossierPath(code, provinceId)}>{t('look_up')}</ButtonLink>}>
      <p className="code-form__code">{code}</p>
      {flags.map((flag) => <p key={flag}>{t(`flag_${flag}`, { date: formatDay(receivedOn) })}</p>)}
    </Notice>
  );
}

function Choice({ codes, provinceId }: { codes: readonly string[]; provinceId: string | null }) {
  const t = entryWords.useWords();
  return (
    <>
      <p>{t('several')}</p>
      <RowList label={t('several')}>{codes.map((code) => <Row key={code} title={code} to={dossierPath(code, provinceId)} />)}</RowList>
    </>
  );
}

function Other({ code }: { code: string }) {
  const t = entryWords.useWords();
  return <ButtonLink wide to={dossierPath(code)}>{t('other_send')}</ButtonLink>;
}
