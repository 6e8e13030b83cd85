/** A value that is there at once when nothing had to be waited for. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value, at once when it is there: a promise costs a turn of the microtask queue, which the hot path has several of. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
