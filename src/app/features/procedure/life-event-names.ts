import type { LifeEventName } from '../../../contract/schemas/procedure';

/** The most frequent first. */
export const LIFE_EVENTS: readonly LifeEventName[] = ['birth', 'marriage', 'shop', 'house', 'moving', 'papers', 'work_study', 'vehicle', 'abroad', 'death'];
