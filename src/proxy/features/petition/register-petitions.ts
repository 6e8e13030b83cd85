import type { App } from '../../http/app';
import { registerCreatePetition } from './create-petition-route';
import { registerLocation } from './location-route';
import { registerMyPetitions } from './my-petition-routes';
import { registerPetitionErrands } from './petition-errand-routes';
import type { PetitionParts } from './petition-parts';
import { registerPublicPetitions } from './public-petition-routes';

export function registerPetitions(app: App, parts: PetitionParts): void {
  registerPublicPetitions(app, parts);
  registerCreatePetition(app, parts);
  registerMyPetitions(app, parts);
  registerPetitionErrands(app, parts);
  registerLocation(app, parts);
}
