import type { PortalFiling } from '../../filing-ports';

export const REFERENCE = '0198c1d2-3e4f-7a5b-8c6d-7e8f90a1b2c3';
export const SHA256 = 'ab'.repeat(32);

/** A filing with everything in it, by a daughter for her father. */
export function sampleFiling(change: Partial<PortalFiling> = {}): PortalFiling {
  return {
    reference: REFERENCE,
    procedureCode: '1.001193',
    agencyCode: 'H11.23',
    applicantKind: 'citizen',
    owner: { name: 'Nguyễn Văn Bền', idNumber: '060082001234', birthDate: '1982-03-04', phone: '0912345678', email: null, address: 'Thôn 1, xã Hòa Thắng' },
    submitter: { name: 'Nguyễn Thị Na', idNumber: '060305004321', birthDate: null, phone: '0987654321', email: null, address: null, relation: 'con' },
    caseCode: 'TH01',
    answers: { 'details.childName': 'Nguyễn Văn Út' },
    resultWay: 'post',
    papers: [
      { code: 'G15-TP01', name: 'Tờ khai', kind: 'original', quantity: 1, files: [{ fileId: 'f1', fileName: 'tờ khai.pdf', sizeBytes: 9, sha256: SHA256 }] },
      { code: 'G15-TP02', name: 'Giấy chứng sinh', kind: 'copy', quantity: 2, files: [{ fileId: 'f2', fileName: 'a.jpg', sizeBytes: 5, sha256: SHA256 }, { fileId: 'f3', fileName: 'b.jpg', sizeBytes: 5, sha256: SHA256 }] },
    ],
    ...change,
  };
}
