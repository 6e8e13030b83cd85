import { keyOf } from '../../../../domain/text';
import { textOf } from './read';
import { isNothing, isToldNone } from './told-none';

const MESSAGE = /^(?:message|msg|thong_?bao)$/i;
const SUCCESS = /^(?:is_?)?(?:success(?:ful)?|succeeded|ok)$/i;
const ERROR = /^(?:(?:is|has)_?)?(?:errors?|fail(?:ed|ure)?|exception)$/i;
const CODE = /^(?:(?:error|status|result)_?)?code$/i;
const STATUS = /^status$/i;

const NO = /^(?:0+|false|no|null|none)$/;
/** What is said where all went well, perhaps without finding anything. */
const FINE = /^(?:|0+|20\d|ok|success\w*|(?:tra cuu |thuc hien )?thanh cong|khong (?:co|tim thay) (?:du lieu|ket qua|ban ghi)(?: nao)?)$/;
const YES = /^(?:1|true)$/;

/** Whether what is wrapped round rows says that something went wrong: a list that is empty for that says nothing of what was looked for. */
export function saysTrouble(envelope: object): boolean {
  const told = Object.entries(envelope).filter(([, value]) => !isNothing(value));
  if (told.some(([name, value]) => MESSAGE.test(name) && isToldNone(value))) return false;
  return told.some(([name, value]: [string, unknown]) => {
    if (typeof value === 'object') return ERROR.test(name);
    const said = keyOf(textOf(String(value)) ?? '');
    if (SUCCESS.test(name)) return NO.test(said);
    if (ERROR.test(name)) return !NO.test(said);
    if (STATUS.test(name)) return !FINE.test(said) && !YES.test(said);
    return (CODE.test(name) || MESSAGE.test(name)) && !FINE.test(said);
  });
}
