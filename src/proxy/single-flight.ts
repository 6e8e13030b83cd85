/** Runs `start` for a key unless it is already running, in which case the caller shares that run. */
export function createSingleFlight<T>(): (key: string, start: () => Promise<T>) => { joined: boolean; result: Promise<T> } {
  const running = new Map<string, Promise<T>>();
  return (key, start) => {
    const held = running.get(key);
    if (held !== undefined) return { joined: true, result: held };
    const result = start().finally(() => running.delete(key));
    running.set(key, result);
    return { joined: false, result };
  };
}
