import { checkPdf } from './check-pdf';
import { checkZip } from './check-zip';
import { wrongType, type Findings } from './findings';
import { stripJpeg } from './strip-jpeg';
import { stripMp4 } from './strip-mp4';
import { stripPng } from './strip-png';

const INSPECTORS: Record<string, (bytes: Buffer) => Findings> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'video/mp4': stripMp4,
  'application/pdf': checkPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': checkZip,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': checkZip,
};

/** Whether files of this MIME type can be checked here; others are taken nowhere, whatever a province allows. */
export const isInspectable = (fileType: string): boolean => Object.hasOwn(INSPECTORS, fileType);

/** Holds a whole file against the type it was announced as, by its magic bytes, then against that type's own rules. */
export async function inspectFile(bytes: Buffer, announcedType: string): Promise<Findings> {
  const inspect = isInspectable(announcedType) ? INSPECTORS[announcedType] : undefined;
  // Loaded when the first file comes: it knows hundreds of formats.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = inspect === undefined ? undefined : await fileTypeFromBuffer(bytes);
  return inspect === undefined || found?.mime !== announcedType ? wrongType : inspect(bytes);
}
