import type { App } from '../../http/app';
import { registerCreateFiling } from './create-filing-route';
import { registerErrands } from './errand-routes';
import { registerReadFilings } from './read-routes';
import { registerResults, type ResultParts } from './result-routes';

export function registerFilings(app: App, parts: ResultParts): void {
  registerCreateFiling(app, parts);
  registerReadFilings(app, parts);
  registerErrands(app, parts);
  registerResults(app, parts);
}
