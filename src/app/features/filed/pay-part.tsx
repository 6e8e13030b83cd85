import type { PaymentView } from '../../../contract/schemas/payment';
import { formatMoney } from '../../locales/money';
import { canPay } from '../../platform/payment-host';
import { usePlatform } from '../../platform/use-platform';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PaymentReceipt } from './payment-receipt';
import { payWords, type SayPay } from './pay-words';
import { TestCheckoutDialog } from './test-checkout-dialog';
import { usePayment, type Paying } from './use-payment';

/** The pay button and everything that can come of it, each told in one sentence with its way on. */
export function PayPart({ filingId, first, onSettled }: { filingId: string; first: PaymentView; onSettled(): void }) {
  const t = payWords.useWords();
  const { kind } = usePlatform();
  const online = useOnline();
  const paying = usePayment(filingId, first, onSettled);
  const { payment, busy, testOrderId, pay, check, closeTest } = paying;
  if (payment.state === 'paid') return <div role="status"><PaymentReceipt payment={payment} /></div>;
  const amount = formatMoney(payment.amountVnd);
  const sentence = sentenceOf(paying, t);
  const pending = payment.state === 'pending';
  return (
    <>
      <div role="status">{sentence && <Notice tone={paying.trouble || paying.late || payment.state === 'failed' ? 'warning' : 'info'}>{sentence}</Notice>}</div>
      {!online && <p className="muted">{t('offline')}</p>}
      {canPay(kind) ? (
        <div className="actions">
          {pending && <Button look="primary" icon="refresh" busy={busy === 'checking'} onClick={check}>{t('check')}</Button>}
          <Button look={pending ? 'secondary' : 'primary'} busy={busy === 'ordering'} disabled={!online} onClick={() => void pay()}>
            {t(pending ? 'go_on' : payment.state === 'due' ? 'pay' : 'pay_again', { amount })}
          </Button>
        </div>
      ) : (
        <p>{t('in_zalo')}</p>
      )}
      {testOrderId !== null && <TestCheckoutDialog orderId={testOrderId} amount={amount} onClose={closeTest} />}
    </>
  );
}

function sentenceOf({ payment, busy, trouble, late }: Paying, t: SayPay): string | null {
  if (busy === 'ordering') return t('ordering');
  if (busy === 'checking') return t('checking');
  if (trouble?.kind === 'not_asked') return t('not_asked', { why: trouble.error.title });
  if (trouble?.kind === 'proxy') return trouble.error.title;
  if (trouble?.kind === 'host') return t(`host_${trouble.reason}`);
  if (payment.state === 'pending') return t(late ? 'late' : 'pending');
  return payment.state === 'failed' || payment.state === 'expired' ? t(payment.state) : null;
}
