import { lazy, type ComponentType } from 'react';

/** A part that a screen can do without: when its code cannot be fetched, nothing stands in its place and nothing else breaks. */
export const lazyOrNothing = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() => load().catch((): { default: ComponentType<Props> } => ({ default: () => null })));
