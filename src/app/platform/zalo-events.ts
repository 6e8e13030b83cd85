import type { Unsubscribe } from './port';
import type { HostEvent, ZaloSdk } from './zalo-sdk';

type Listener = (data: unknown) => void;
export type Listen = (event: HostEvent, listener: Listener) => Unsubscribe;

/**
 * Zalo's events, passed on to whoever listens now. The SDK wraps every listener and so removes none (zmp-sdk 2.51.6, common/eventEmitter.js):
 * it gets one of ours for each event, for good.
 */
export function createZaloEvents(loadCore: () => Promise<ZaloSdk>): Listen {
  const heardBy = new Map<HostEvent, Set<Listener>>();

  const listenersOf = (event: HostEvent): Set<Listener> => {
    const known = heardBy.get(event);
    if (known) return known;
    const listeners = new Set<Listener>();
    heardBy.set(event, listeners);
    void loadCore().then(
      ({ events, EventName }) => events.on(EventName[event], (data) => [...listeners].forEach((hear) => hear(data))),
      () => heardBy.delete(event), // the SDK could not be fetched: who listens next tries again
    );
    return listeners;
  };

  return (event, listener) => {
    const listeners = listenersOf(event);
    const hear: Listener = (data) => listener(data); // one's own, so that two may pass the same function
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
}
