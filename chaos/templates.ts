import type { FormView } from '../src/contract/schemas/form';
import type { ProcedureDetail } from '../src/contract/schemas/procedure';
import type { Caller } from './caller';
import type { Template } from './file-one';
import { fillForm } from './fill-form';

const MAX_PER_PROVINCE = 6;

/** What can be filed in the app, of every province that takes filings, with answers that fit. */
export async function loadTemplates(caller: Caller, provinceIds: readonly string[], today: string): Promise<Template[]> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await caller.call('GET', `/api/v1${path}`, {});
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const wards = await get<{ items: { code: string }[] }>('/divisions/68/wards');
  const templates: Template[] = [];
  for (const provinceId of provinceIds) {
    const page = await get<{ items: { code: string; way: string }[] }>(`/procedures?province=${provinceId}&limit=50`);
    for (const { code } of page.items.filter(({ way }) => way === 'native').slice(0, MAX_PER_PROVINCE)) {
      const procedure = await get<ProcedureDetail>(`/procedures/${code}?province=${provinceId}`);
      const form = await get<FormView>(`/procedures/${code}/form?province=${provinceId}`);
      templates.push({ provinceId, procedure, form, answers: fillForm(form.sections, { 'applicant.onBehalf': 'self' }, wards.items[0]?.code ?? '', today) });
    }
  }
  return templates;
}
