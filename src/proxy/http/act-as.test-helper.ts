import type { App } from './app';

/** For tests of routes by themselves: who sends `x-citizen` is that citizen, who sends none is nobody. */
export function letActAs(app: App): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const id = request.headers['x-citizen'];
    const none: ReadonlySet<string> = new Set();
    const citizen = typeof id === 'string' ? { id, displayName: null, phoneHash: null, phoneMasked: null, since: new Date(), grants: none, follows: none, filed: none } : null;
    request.caller = { ipKey: 'ip', citizen, token: null };
    done();
  });
}
