export type UnitScheme = 'old' | 'new';

export interface CodeUnit {
  scheme: UnitScheme;
  group: string;
  path: string[];
  /** Spelled exactly as the law has it. */
  standard: boolean;
}

const MAX_LENGTH = 35;
const UNIT = /^[0-9A-Z]{2,6}(?:\.[0-9A-Z]{1,6}){0,8}$/;
const LEVEL_ONE = /^[A-Y]\d\d$/;
const PROVINCE_OR_MINISTRY = /^[GH]\d\d$/;
const STRICT_OLD = /^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}$/;

/**
 * Reads the agency part of a code: new spelling from level 1 down (`H10.12`, QĐ 20/2020/QĐ-TTg Đ.4), old spelling from the
 * lowest unit up (`000.00.12.H10`, TT 10/2016/TT-BTTTT) with its shortened variants. `null`: no identity code at all.
 */
export function readUnit(text: string): CodeUnit | null {
  if (text.length > MAX_LENGTH || !UNIT.test(text)) return null;
  const groups = text.split('.');
  const first = groups[0] ?? '';
  const last = groups[groups.length - 1] ?? '';
  if (PROVINCE_OR_MINISTRY.test(first)) return { scheme: 'new', group: first, path: pathOf(groups), standard: true };
  if (groups.length >= 2 && groups.length <= 4 && LEVEL_ONE.test(last)) {
    return { scheme: 'old', group: last, path: pathOf([...groups].reverse()), standard: STRICT_OLD.test(text) };
  }
  return LEVEL_ONE.test(first) ? { scheme: 'new', group: first, path: pathOf(groups), standard: true } : null;
}

function pathOf(fromLevelOne: string[]): string[] {
  const path = [...fromLevelOne];
  while (/^0+$/.test(path[path.length - 1] ?? '')) path.pop();
  return path;
}
