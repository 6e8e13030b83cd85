import { seal, unseal } from '../security/seal';
import type { Secrets } from '../security/secrets';

const purposeOf = (paperId: string): string => `papers.file_name:${paperId}`;

/** The name a citizen gave a file, which may well hold a name or an ID number, as it is kept. */
export const sealFileName = ({ sealKey }: Secrets, paperId: string, fileName: string): string => seal(sealKey, purposeOf(paperId), fileName);

/** Throws when it was moved from another row or changed, which is a bug or an attack. */
export function openFileName({ sealKey }: Secrets, { id, fileNameSealed }: { id: string; fileNameSealed: string }): string {
  const fileName = unseal(sealKey, purposeOf(id), fileNameSealed);
  if (fileName === null) throw new Error('a file name cannot be read');
  return fileName;
}
