import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { DeskAct } from '../filing/desk-acts';
import { MovePost } from '../filing/move-post';

const FilingAct = Type.Union([DeskAct, MovePost]);
const NUMBERS = new Set(['dueInDays', 'days', 'amountVnd']);
const NAMES: Readonly<Record<string, string>> = { refuseReason: 'reason', supplementReason: 'reason' };

/** One paper a line: `code | name`, or the name alone. */
function papersOf(text: string): { code?: string; name: string }[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.map((line) => {
    const [head = '', ...rest] = line.split('|').map((part) => part.trim());
    return rest.length === 0 ? { name: head } : { code: head, name: rest.join(' ') };
  });
}

/** The act on a filed dossier; null when the form is not one of ours. */
export function readFilingForm(form: Readonly<Record<string, string>>): Static<typeof FilingAct> | null {
  const entries = Object.entries(form).filter(([name, value]) => name !== 'code' && value !== '');
  const act = Object.fromEntries(entries.map(([name, value]) => [NAMES[name] ?? name, name === 'papers' ? papersOf(value) : NUMBERS.has(name) ? Number(value) : value]));
  return Value.Check(FilingAct, act) ? act : null;
}
