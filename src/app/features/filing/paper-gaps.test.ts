import { describe, expect, it } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import type { UploadItem, UploadPhase } from '../../uploading/upload-item';
import { noAnswer } from '../../api/read-problem';
import { paperGaps } from './paper-gaps';
import { DRAFT_ID, paper } from './sample-form.test-helper';

const held = (paperCode: string, state: PaperView['state']): PaperView => ({
  id: `${paperCode}-${state}`, draftId: DRAFT_ID, filingId: null, paperCode, fileName: 'a.jpg', fileType: 'image/jpeg', sizeBytes: 10, receivedBytes: 4, state, virusScan: 'off', fault: null, createdAt: '2026-11-22T08:00:00+07:00',
});
const item = (paperCode: string, phase: UploadPhase): UploadItem => ({ id: `${paperCode}-${phase.kind}`, paperCode, fileName: 'b.jpg', sizeBytes: 10, sentBytes: 4, phase });
const NEEDED = [paper('TP01'), paper('TP02', { required: false })];
const gaps = (files: PaperView[], items: UploadItem[] = []) => {
  const { missing, waiting } = paperGaps(NEEDED, { held: files, items });
  return { missing: missing.map(({ code }) => code), waiting };
};

describe('what is missing of the papers', () => {
  it('is nothing when what must be there is there', () => {
    expect(gaps([held('TP01', 'ready')])).toEqual({ missing: [], waiting: false });
    expect(gaps([held('TP01', 'ready'), held('TP02', 'rejected'), held('TP09', 'receiving')], [item('TP09', { kind: 'sending' })])).toEqual({ missing: [], waiting: false });
  });

  it('is a paper nobody sent, or whose only file was turned away', () => {
    expect(gaps([]).missing).toEqual(['TP01']);
    expect(gaps([held('TP01', 'rejected')], [item('TP01', { kind: 'turned_away', fault: 'infected' })])).toEqual({ missing: ['TP01'], waiting: false });
  });

  it('waits for every file of a paper asked for, as the proxy does: being checked, cut, paused or failed', () => {
    expect(gaps([held('TP01', 'checking')]).waiting).toBe(true);
    expect(gaps([held('TP01', 'ready'), held('TP02', 'receiving')])).toEqual({ missing: [], waiting: true });
    expect(gaps([held('TP01', 'ready')], [item('TP01', { kind: 'paused' })]).waiting).toBe(true);
    expect(gaps([held('TP01', 'ready')], [item('TP01', { kind: 'failed', error: noAnswer('timeout') })]).waiting).toBe(true);
  });
});
