import { useCallback, useEffect, useState } from 'react';
import type { PaymentView } from '../../../contract/schemas/payment';
import type { ApiError } from '../../api/api-error';
import { createPaymentOrder, getPayment, placePaymentOrder } from '../../api/filing/payments';
import { isTestPayment, placeOrder } from '../../platform/payment-host';
import { usePlatform } from '../../platform/use-platform';
import { newId } from '../../state/new-id';
import { payFor, type PayOutcome } from './pay-for';
import { isSettled, pauseBeforePoll } from './payment-poll';

export interface Paying {
  payment: PaymentView;
  busy: 'ordering' | 'checking' | null;
  /** What stood in the way of the last tap, until the next one or until it is settled; else of the last question to the proxy. */
  trouble: Exclude<PayOutcome, { kind: 'placed' }> | { kind: 'not_asked'; error: ApiError } | null;
  /** An order is open and no news came for minutes. */
  late: boolean;
  /** Order of the sandbox that waits to be paid on the test page. */
  testOrderId: string | null;
  pay(): Promise<void>;
  check(): void;
  closeTest(): void;
}

/** Paying for one filing: the tap, the host's page, and asking until it is settled, also after coming back to the app. */
export function usePayment(filingId: string, first: PaymentView, onSettled: () => void): Paying {
  const platform = usePlatform();
  const [payment, setPayment] = useState(first);
  const [busy, setBusy] = useState<Paying['busy']>(null);
  const [trouble, setTrouble] = useState<Paying['trouble']>(null);
  const [testOrderId, setTestOrderId] = useState<string | null>(null);
  const [polls, setPolls] = useState(0);
  useEffect(() => setPayment(first), [first]);

  const ask = useCallback(async () => {
    const result = await getPayment(filingId);
    const settled = result.ok && isSettled(result.value);
    setTrouble((before) => {
      if (before !== null && before.kind !== 'not_asked' && !settled) return before;
      return result.ok ? null : { kind: 'not_asked', error: result.error };
    });
    setPolls((before) => before + 1);
    if (!result.ok) return;
    setPayment(result.value);
    if (settled) onSettled();
  }, [filingId, onSettled]);

  const check = useCallback(() => {
    setBusy('checking');
    setTrouble(null);
    void ask().then(() => {
      setBusy(null);
      setPolls(0);
    });
  }, [ask]);

  const open = !isSettled(payment);
  const pauseMs = open && testOrderId === null ? pauseBeforePoll(polls) : null;
  useEffect(() => {
    if (pauseMs === null) return undefined;
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => clearTimeout(timer);
  }, [pauseMs, polls, ask]);

  useEffect(() => {
    if (!open) return undefined;
    const stops = [platform.onResumed(() => void ask()), platform.onNetworkChanged((online) => online && void ask())];
    return () => stops.forEach((stop) => stop());
  }, [open, platform, ask]);

  const pay = async () => {
    setBusy('ordering');
    setTrouble(null);
    const key = newId();
    const outcome = await payFor({
      order: () => createPaymentOrder(filingId, key),
      place: (order) => placeOrder(platform.kind, order),
      note: (body) => placePaymentOrder(filingId, body),
    });
    // The order is on the proxy: it is asked about from here on, also when this first answer does not come.
    if (outcome.kind !== 'proxy') setPayment((before) => (before.state === 'paid' ? before : { ...before, state: 'pending' }));
    setBusy(null);
    setPolls(0);
    if (outcome.kind === 'placed' && isTestPayment(platform.kind)) setTestOrderId(outcome.orderId);
    if (outcome.kind !== 'proxy') await ask();
    if (outcome.kind !== 'placed') setTrouble(outcome);
    if (outcome.kind === 'proxy' && outcome.error.code === 'already_paid') check();
  };

  const closeTest = useCallback(() => {
    setTestOrderId(null);
    check();
  }, [check]);

  return { payment, busy, trouble, late: open && pauseBeforePoll(polls) === null, testOrderId, pay, check, closeTest };
}
