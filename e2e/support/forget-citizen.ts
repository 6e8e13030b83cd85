import type { Citizen } from './sandbox';
import type { World } from './world';

/** Deletes what the proxy knows of a citizen (follows, proofs, phone), through the route a citizen has for that, so that every test meets a newcomer. */
export async function forgetCitizen(world: World, citizen: Citizen): Promise<void> {
  const api = `${world.proxyUrl}/api/v1`;
  const opened = await fetch(`${api}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ zaloAccessToken: citizen.zaloAccessToken }),
  });
  if (!opened.ok) throw new Error(`no session for ${citizen.name}: ${opened.status} ${await opened.text()}`);
  const { token }: { token: string } = await opened.json();
  const deleted = await fetch(`${api}/me`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
  if (!deleted.ok) throw new Error(`${citizen.name} was not forgotten: ${deleted.status}`);
}
