import { setTimeout as wait } from 'node:timers/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CallbackBody } from './callback';

const TRIES = 3;
const FIRST_PAUSE_MS = 150;
const TIMEOUT_MS = 5_000;
const Answer = Type.Object({ returnCode: Type.Integer() });

export interface Delivery {
  tries: number;
  /** null when there was no answer. */
  httpStatus: number | null;
  returnCode: number | null;
}

async function sendOnce(url: string, body: CallbackBody): Promise<Omit<Delivery, 'tries'>> {
  try {
    const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    const text = await reply.text();
    try {
      const answer: unknown = JSON.parse(text);
      return { httpStatus: reply.status, returnCode: Value.Check(Answer, answer) ? answer.returnCode : null };
    } catch {
      return { httpStatus: reply.status, returnCode: null };
    }
  } catch {
    return { httpStatus: null, returnCode: null };
  }
}

/** Tells the merchant, three times at most until it answers `returnCode` 1. A forged call is not repeated. */
export async function sendCallback(url: string, body: CallbackBody, tries = TRIES): Promise<Delivery> {
  let last: Delivery = { tries: 0, httpStatus: null, returnCode: null };
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    last = { tries: attempt, ...(await sendOnce(url, body)) };
    if (last.returnCode === 1 || attempt === tries) break;
    await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1), undefined, { ref: false });
  }
  return last;
}
