import type { FilingView } from '../../../contract/schemas/filing';
import { formatMoment } from '../../locales/dates';
import { deepLinkTo } from '../../platform/deep-link';
import { filedPath } from '../../routes';
import { QrPicture } from './qr-picture';
import { receiptWords } from './receipt-words';

/** The number and the QR that leads back here. */
export function ReceiptCard({ filing }: { filing: FilingView }) {
  const t = receiptWords.useWords();
  return (
    <div className="receipt">
      <p>{t('number')}</p>
      <p className="receipt__number">{filing.number}</p>
      <QrPicture text={deepLinkTo(filedPath(filing.id))} label={t('qr', { number: filing.number })} />
      <p className="muted">{t('filed_at', { moment: formatMoment(filing.acceptedAt) })}</p>
      <p className="muted no-print">{t('keep')}</p>
    </div>
  );
}
