import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { faultWords } from '../../code-entry/fault-words';
import { dossierPath } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { formatDay } from '../../locales/dates';
import { PostalPanel } from './postal-panel';
import type { ShownReading } from './reading';
import { scanWords, type ScanWord } from './scan-words';

const HAVE_THEIR_OWN_WAY_ON: readonly ShownReading['kind'][] = ['confirm', 'choice', 'postal'];

/** What was read, before anything of it is sent; and the ways on from there. Takes the focus, so that it is heard and seen at once. */
export function ReadingPanel({ reading, onAgain }: { reading: ShownReading; onAgain: () => void }) {
  const t = scanWords.useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [reading]);
  return (
    <div className="scan-reading" ref={panel} tabIndex={-1}>
      <Read reading={reading} />
      <Button look={HAVE_THEIR_OWN_WAY_ON.includes(reading.kind) ? 'secondary' : 'primary'} icon="scan" wide onClick={onAgain}>{t('again')}</Button>
    </div>
  );
}

function Read({ reading }: { reading: ShownReading }) {
  const t = scanWords.useWords();
  const tFault = faultWords.useWords();
  const navigate = useNavigate();
  switch (reading.kind) {
    case 'choice':
      return (
        <>
          <Notice title={t('several_title', { n: reading.codes.length })}>{t('several')}</Notice>
          <RowList label={t('several')}>
            {reading.codes.map((code) => <Row key={code.text} icon="dossier" title={code.text} detail={formatDay(code.receivedOn)} onClick={() => navigate(dossierPath(code.text, code.provinceId), { replace: true })} />)}
          </RowList>
        </>
      );
    case 'confirm':
      return (
        <Notice tone="warning" title={t('confirm_title')} action={<ButtonLink look="primary" wide replace to={dossierPath(reading.code, reading.provinceId)}>{t('look_up')}</ButtonLink>}>
          <p className="scan-code">{reading.code}</p>
          {reading.flags.map((flag) => <p key={flag}>{t(`flag_${flag}`, { date: formatDay(reading.receivedOn) })}</p>)}
        </Notice>
      );
    case 'other_code':
      return (
        <Notice tone="warning" title={t('other_title')} action={<ButtonLink wide replace to={dossierPath(reading.text)}>{t('other_send')}</ButtonLink>}>
          <p className="scan-code">{t('other', { text: reading.text })}</p>
        </Notice>
      );
    case 'postal':
      return <PostalPanel trackingNumber={reading.trackingNumber} />;
    case 'procedure':
      return <Told title={t('procedure_title', { code: reading.procedureCode })}>{t('procedure', { code: reading.procedureCode })}</Told>;
    case 'national_portal':
      return <Told title={t('national_title')}>{t(`national_${reading.page}`)}</Told>;
    case 'zalo':
      return <Told title={t('zalo_title')}>{t('zalo', { host: reading.host })}</Told>;
    case 'foreign_link':
      return <Told title={t('link_title')}>{t('link', { host: reading.host })}</Told>;
    case 'opaque_broken':
    case 'unknown': {
      const [title, text] = PLAIN_WORDS[reading.kind];
      return <Told title={t(title)}>{reading.fault === undefined ? t(text) : tFault(`fault_${reading.fault}`)}</Told>;
    }
    case 'id_card':
    case 'payment':
    case 'invoice_or_insurance': {
      const [title, text] = PLAIN_WORDS[reading.kind];
      return <Told title={t(title)}>{t(text)}</Told>;
    }
  }
}

const PLAIN_WORDS = {
  id_card: ['id_card_title', 'id_card'],
  payment: ['payment_title', 'payment'],
  opaque_broken: ['broken_title', 'broken'],
  invoice_or_insurance: ['invoice_title', 'invoice'],
  unknown: ['unknown_title', 'unknown'],
} as const satisfies Record<string, readonly [ScanWord, ScanWord]>;

function Told({ title, children }: { title: string; children: ReactNode }) {
  return <Notice tone="warning" title={title}>{children}</Notice>;
}
