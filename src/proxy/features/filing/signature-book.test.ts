import { expect, it } from 'vitest';
import type { FilingPortal } from '../../upstream/filing-ports';
import { createSignatureBook } from './signature-book';

type Fetched = Awaited<ReturnType<FilingPortal['fetchResult']>>;
const signed = (signature: 'valid' | 'invalid'): Fetched => ({ ok: true, value: { bytes: Buffer.from('%PDF-'), contentType: 'application/pdf', signature } });

/** A book over a portal that answers with these, one after the other, and for ever with the last; `asked` counts. */
function bookOf(...answers: (Fetched | 'never')[]) {
  let asked = 0;
  const fetchResult = (): Promise<Fetched> => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? 'never';
    asked += 1;
    return answer === 'never' ? new Promise(() => undefined) : Promise.resolve(answer);
  };
  const unused = () => Promise.reject(new Error('not asked here'));
  const portal: FilingPortal = { provinceId: 'p', findFiling: unused, uploadFile: unused, createFiling: unused, answerSupplement: unused, askWithdrawal: unused, recordPayment: unused, rate: unused, fetchResult };
  const clock = { nowMs: () => 0, wait: () => new Promise<void>((resolve) => { setTimeout(resolve, 1); }) };
  return { of: createSignatureBook({ portals: new Map([['p', portal]]), clock, onError: (error) => { throw error; } }), asked: () => asked };
}

it('asks for a file once, however often its signature is looked at', async () => {
  const book = bookOf(signed('valid'));
  expect(await Promise.all([book.of('p', 'H36', 'r1'), book.of('p', 'H36', 'r1')])).toEqual(['valid', 'valid']);
  expect(await book.of('p', 'H36', 'r1')).toBe('valid');
  expect(book.asked()).toBe(1);
});

it('says unknown while the portal fails and asks again later', async () => {
  const book = bookOf({ ok: false, fault: { kind: 'timeout', system: 'p', detail: 'slow' } }, signed('invalid'));
  expect(await book.of('p', 'H36', 'r1')).toBe('unknown');
  expect(await book.of('p', 'H36', 'r1')).toBe('invalid');
});

it('keeps nobody waiting for a portal that does not answer, and knows nothing of other provinces', async () => {
  expect(await bookOf('never').of('p', 'H36', 'r1')).toBe('unknown');
  expect(await bookOf(signed('valid')).of('other', 'H36', 'r1')).toBe('unknown');
});
