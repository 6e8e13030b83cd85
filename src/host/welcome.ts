import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Config } from '../proxy/config';

const Samples = Type.Array(Type.Object({ samples: Type.Array(Type.Object({ code: Type.String(), shows: Type.String() })) }));
const MAX_SAMPLES = 3;

/** Tells on standard output where everything is, with codes to try. */
export async function printWelcome(config: Config, sandboxUrl: string | null): Promise<void> {
  const runs = (role: Config['ROLE']): boolean => config.ROLE === 'all' || config.ROLE === role;
  const lines: string[] = ['', 'Một Cửa'];
  if (runs('app')) {
    lines.push(`  app       http://localhost:${config.APP_PORT}/`);
    lines.push(`  in Zalo   http://h5.zdn.vn.localhost:${config.APP_PORT}/zapps/${config.MINI_APP_ID}/`);
  }
  if (runs('proxy')) lines.push(`  proxy     http://localhost:${config.PROXY_PORT}  (docs at /docs)`);
  if (sandboxUrl !== null && runs('sandbox')) {
    lines.push(`  sandbox   ${sandboxUrl}  (desk at /desk)`, '  codes to try');
    lines.push(...(await sampleCodes(sandboxUrl).catch(() => [])).map(({ code, shows }) => `    ${code}  ${shows}`));
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** One of each of the first provinces. Rejects while a sandbox of somebody's own does not answer. */
async function sampleCodes(sandboxUrl: string): Promise<{ code: string; shows: string }[]> {
  const response = await fetch(`${sandboxUrl}/__sandbox/samples`);
  const provinces = Value.Parse(Samples, await response.json());
  return provinces.flatMap(({ samples }) => samples.slice(0, 1)).slice(0, MAX_SAMPLES);
}
