import { describe, expect, it } from 'vitest';
import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { paperSentence } from './file-sentence';
import { papersWords } from './papers-words';

const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg', 'application/pdf'] };
const rejected = (fileType: string): PaperView => ({
  id: '7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a11', draftId: null, filingId: null, paperCode: 'TP01', fileName: 'a', fileType, sizeBytes: 10, receivedBytes: 10, state: 'rejected', virusScan: 'off', fault: 'unreadable', createdAt: '2026-11-22T08:00:00+07:00',
});

describe('what is said of a file the server turned away', () => {
  it('tells a locked PDF from a picture nobody can make out: better light opens no lock', () => {
    expect(paperSentence(rejected('application/pdf'), LIMITS, papersWords.say)).toContain('bị khóa');
    expect(paperSentence(rejected('image/jpeg'), LIMITS, papersWords.say)).toContain('nơi sáng');
  });

  it('leads on from a file that is damaged on the phone already, where sending it again never helps', () => {
    expect(paperSentence({ ...rejected('application/pdf'), fault: 'damaged' }, LIMITS, papersWords.say)).toMatch(/Gửi lại tệp này.*chọn tệp khác/);
  });
});
