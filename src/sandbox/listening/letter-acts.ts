import { Type, type Static } from 'typebox';
import { agencyNameOf, type LetterState, type SandboxLetter } from './letter';

const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** What an official does with a letter. Answers and refusals need their words; forwarding needs to whom. */
export const LetterAct = Type.Union([
  Type.Object({ act: Type.Literal('receive') }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('forward'), agency: Words(200) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('work'), text: Words(2_000) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('answer'), text: Words(8_000) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('refuse'), text: Words(2_000) }, { additionalProperties: false }),
]);
export type LetterAct = Static<typeof LetterAct>;

const STATES: Record<LetterAct['act'], LetterState> = { receive: 'received', forward: 'forwarded', work: 'working', answer: 'answered', refuse: 'refused' };

function wordsOf(act: LetterAct): string {
  switch (act.act) {
    case 'receive': return 'Đã tiếp nhận, đang phân loại';
    case 'forward': return `Chuyển đến ${act.agency} xử lý theo thẩm quyền`;
    case 'refuse': return `Không tiếp nhận: ${act.text}`;
    case 'work':
    case 'answer': return act.text;
  }
}

/** Acts on a letter; null when that is not possible any more: what was refused stays refused. */
export function actOnLetter(letter: SandboxLetter, act: LetterAct, now: Date): SandboxLetter | null {
  if (letter.state === 'refused') return null;
  const state = STATES[act.act];
  // Times are written to the minute or the second: two steps of one moment keep their order.
  const last = letter.steps.at(-1)?.at.getTime() ?? 0;
  const at = new Date(Math.max(now.getTime(), last + 1_000));
  if (act.act === 'forward') letter.agency = act.agency;
  letter.state = state;
  const agency = agencyNameOf(letter);
  letter.steps.push({ at, agency, state, text: wordsOf(act) });
  letter.answer = act.act === 'answer' ? { at, agency, text: act.text } : letter.answer;
  letter.refusal = act.act === 'refuse' ? act.text : letter.refusal;
  return letter;
}
