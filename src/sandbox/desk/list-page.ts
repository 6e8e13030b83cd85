import { html, type Markup } from '../markup';
import { slashTime } from '../vn-time';
import { PROVINCE_IDS, type SandboxDossier } from '../world/model';
import { procedureOf } from '../world/procedures';
import { dataTable, type TableRow } from './data-table';
import { inputField, selectField } from './layout';
import { PROVINCE_NAMES, STATUS_NAMES } from './words';

/** Folds a Vietnamese text for searching: small letters, no marks. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

const textOf = (dossier: SandboxDossier): string =>
  fold([dossier.code, dossier.altCode ?? '', dossier.owner.name, procedureOf(dossier).name, dossier.office.name, dossier.shows ?? ''].join(' '));

/** Address of a dossier's page; codes may hold slashes, so the code is a parameter. */
export const dossierLink = (code: string): string => `/desk/dossier?code=${encodeURIComponent(code)}`;

function rowOf(dossier: SandboxDossier): TableRow {
  const current = dossier.steps.find((step) => step.startedAt !== null && step.endedAt === null);
  return {
    cells: [
      html`<a href="${dossierLink(dossier.code)}">${dossier.code}</a>`,
      html`${procedureOf(dossier).name}<br><small>${dossier.shows}</small>`,
      dossier.statusLabel ?? STATUS_NAMES[dossier.status],
      current?.office.name ?? '–',
      slashTime(dossier.dueAt) ?? 'không hẹn',
    ],
  };
}

/** The list of dossiers with its search. */
export function listPage(dossiers: readonly SandboxDossier[], province: string, query: string): Markup {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = dossiers.filter((dossier) => (province === '' || dossier.province === province) && words.every((word) => textOf(dossier).includes(word)));
  return html`<form method="get" action="/desk" role="search" class="grid">
${selectField('province', 'Tỉnh', [['', 'Tất cả'], ...PROVINCE_IDS.map((id) => [id, PROVINCE_NAMES[id]] as const)], province)}
${inputField('q', 'Tìm theo mã, tên, thủ tục, cơ quan', query, 'type="search" maxlength="100"')}
<div><button>Tìm</button></div></form>
${dataTable(`${found.length} hồ sơ`, ['Mã hồ sơ', 'Thủ tục', 'Trạng thái', 'Đang ở', 'Hẹn trả'], found.map(rowOf))}
<form method="post" action="/desk/reset"><p><button class="plain">Đưa tất cả về ban đầu</button></p></form>`;
}
