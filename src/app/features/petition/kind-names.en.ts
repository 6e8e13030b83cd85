import type { vi } from './kind-names.vi';

export const en: Record<keyof typeof vi, string> = {
  conduct: 'Staff are slow, make trouble or break the rules',
  unfit: 'Rules or papers that do not fit real life',
  inconsistent: 'Rules that overlap or contradict one another',
  unlawful: 'Rules against the law or beyond its powers',
  treaty: 'Rules against an international treaty',
  other: 'Something else about rules and procedures',
  solution: 'A proposal how to solve it',
  initiative: 'An idea, a new way of doing things',
};
