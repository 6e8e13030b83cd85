import type { Answers, Condition } from './spec';

/** True when every condition holds. A condition on an unanswered field never does. */
export function isShown(conditions: readonly Condition[], answers: Readonly<Answers>): boolean {
  return conditions.every(({ field, is }) => {
    const answer = answers[field];
    if (answer === undefined) return false;
    return Array.isArray(answer) ? answer.some((each) => is.includes(each)) : is.includes(String(answer));
  });
}
