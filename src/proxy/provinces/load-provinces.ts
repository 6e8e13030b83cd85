import { fits, misfitOf } from '../validate';
import binhDuong from './binh-duong.json';
import binhThuan from './binh-thuan.json';
import caMau from './ca-mau.json';
import quangNam from './quang-nam.json';
import { strayAgency } from './listening-config';
import { ProvinceConfig } from './schema';

/** A province file that is wrong; the message holds the file and the JSON path of the wrong value. */
export class ProvinceError extends Error {}

const FILES: Record<string, unknown> = {
  'binh-thuan.json': binhThuan,
  'quang-nam.json': quangNam,
  'ca-mau.json': caMau,
  'binh-duong.json': binhDuong,
};

/** Every province of this deployment, checked. Throws `ProvinceError` naming the first wrong value. */
export function loadProvinces(files: Record<string, unknown> = FILES): ProvinceConfig[] {
  const owners = new Map<string, string>();
  return Object.entries(files).map(([file, data]) => {
    if (!fits(ProvinceConfig, data)) {
      const misfit = misfitOf(ProvinceConfig, data);
      throw new ProvinceError(`${file}${misfit?.path ?? ''}: ${misfit?.reason ?? 'not valid'}`);
    }
    const stray = strayAgency(data.listening, data.open.agencies);
    if (stray !== null) throw new ProvinceError(`${file}${stray}: no agency has this code`);
    data.public.dossierGroups.forEach((group, index) => claim(owners, group, `${file}/public/dossierGroups/${index}`));
    data.qrHosts.forEach((host, index) => claim(owners, host, `${file}/qrHosts/${index}`));
    claim(owners, data.public.id, `${file}/public/id`);
    data.open.agencies.forEach(({ code }, index) => claim(owners, code, `${file}/open/agencies/${index}/code`));
    return data;
  });
}

function claim(owners: Map<string, string>, what: string, where: string): void {
  const owner = owners.get(what);
  if (owner !== undefined) throw new ProvinceError(`${where}: "${what}" is already taken by ${owner}`);
  owners.set(what, where);
}
