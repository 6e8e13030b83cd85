import type { PetitionBody } from '../../../contract/schemas/petition';
import type { FieldFault } from '../../../contract/schemas/problem';
import { natureOf } from '../../../domain/petition/gate';
import { cleanLine } from '../../../domain/petition/clean-text';
import { findDossierCodes } from '../../../domain/dossier-code';
import { isFreeFormCode } from '../../../domain/free-form-code';
import { toIso, vnDate } from '../../../domain/time';
import type { FiledPaper } from '../../filing-core/filing-content';
import type { VaultPaper } from '../../filing-core/paper-vault';
import type { Refusal } from '../../http/problem';
import type { PetitionContent } from '../../listening/letter-content';
import { routeLetter, type Hearer } from '../../listening/route-letter';
import { readWords } from '../../listening/write-letter';
import type { ProvinceConfig } from '../../provinces/schema';
import type { PetitionParts } from './petition-parts';

export type PreparedPetition = { ok: true; content: PetitionContent; hearer: Hearer; province: ProvinceConfig; files: VaultPaper[] } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): PreparedPetition => ({ ok: false, refusal });

/** Everything that must hold before a petition is kept, in the order in which a citizen can mend it. */
export async function preparePetition(parts: PetitionParts, citizenId: string, body: PetitionBody): Promise<PreparedPetition> {
  const { provinces, vault, clock, wardName } = parts;
  const province = provinces.get(body.provinceId);
  if (province === null) return refuse({ code: 'province_not_served' });
  const nature = natureOf(body.gate, body.title, body.content);
  if (nature !== 'petition') return refuse({ code: 'not_a_petition', hint: nature, hotline: province.listening.reception.phone });
  const read = readWords(body);
  if (!read.ok) return refuse({ code: 'answers_invalid', fields: read.fields });

  const now = toIso(new Date(clock.nowMs()));
  const named = body.dossierCode === undefined ? null : readDossier(body.dossierCode, vnDate(now));
  if (named === undefined) return refuse({ code: 'invalid_dossier_code' });
  const ward = body.ward === undefined ? null : { code: body.ward, name: wardName(province.open.division, body.ward) };
  if (ward?.name === null) return refuse({ code: 'answers_invalid', fields: [{ field: 'ward', fault: 'not_a_division' }] });
  const hearer = routeLetter(province, { agencyCode: body.agencyCode ?? null, unit: named?.unit ?? null, ward: ward?.code ?? null, topic: body.kind });
  if (hearer === null) return refuse({ code: 'answers_invalid', fields: [{ field: 'agencyCode', fault: 'not_a_choice' }] });

  const files = pictureFiles(body.pictures, body.pictures.length === 0 ? [] : await vault.list(citizenId, body.draftId));
  if (!files.ok) return refuse({ code: 'papers_incomplete', fields: files.fields });

  const { kind: topic, placeText = '', location = null, consentVersion } = body;
  const place = cleanLine(placeText);
  const content: PetitionContent = {
    kind: 'petition', ...read.words, topic, location, consentVersion, consentAt: now, pictures: files.pictures,
    placeText: place === '' ? null : place,
    ward: ward === null || ward.name === null ? null : { code: ward.code, name: ward.name },
    dossierCode: named?.text ?? null,
  };
  return { ok: true, content, hearer, province, files: files.files };
}

/** A dossier's code however it was typed, with the unit it names; undefined when it is none. */
function readDossier(text: string, today: string): { text: string; unit: string | null } | undefined {
  const [code] = findDossierCodes(text, today);
  if (code !== undefined) return { text: code.text, unit: code.unit };
  return isFreeFormCode(text) ? { text: text.trim(), unit: null } : undefined;
}

/** Up to five pictures or one film, each ready and not sent with anything else; or which of them cannot be used (`paper:<id>`). */
function pictureFiles(ids: readonly string[], files: readonly VaultPaper[]): { ok: true; pictures: FiledPaper[]; files: VaultPaper[] } | { ok: false; fields: FieldFault[] } {
  const byId = new Map(files.map((file) => [file.id, file]));
  const fields: FieldFault[] = [];
  const pictures: FiledPaper[] = [];
  for (const id of ids) {
    const file = byId.get(id);
    if (file === undefined || file.filingId !== null) fields.push({ field: `paper:${id}`, fault: 'missing' });
    else if (file.state !== 'ready' || file.sha256 === null) fields.push({ field: `paper:${id}`, fault: file.state === 'rejected' ? 'rejected' : 'not_ready' });
    else pictures.push({ id, paperCode: file.paperCode, name: file.paperCode, fileName: file.fileName, fileType: file.fileType, sizeBytes: file.sizeBytes, sha256: file.sha256, kind: 'electronic', quantity: 1 });
  }
  const films = pictures.filter(({ fileType }) => fileType.startsWith('video/'));
  if (films.length > 0 && pictures.length > 1) fields.push({ field: 'pictures', fault: 'too_large' });
  return fields.length === 0 ? { ok: true, pictures, files: ids.flatMap((id) => byId.get(id) ?? []) } : { ok: false, fields };
}
