import { describe, expect, it } from 'vitest';
import { findDossierCodes, parseDossierCode, type CodeFault, type DossierCode } from './dossier-code';
import { isFreeFormCode } from './free-form-code';

const TODAY = '2026-11-22';

function read(input: string): DossierCode {
  const parsed = parseDossierCode(input, TODAY);
  if (!parsed.ok) throw new Error(`${input}: ${parsed.fault}`);
  return parsed.code;
}

const faultOf = (input: string): CodeFault | null => {
  const parsed = parseDossierCode(input, TODAY);
  return parsed.ok ? null : parsed.fault;
};

describe('codes that provinces really issue', () => {
  it.each([
    ['000.00.12.H62-201105-0004', 'old', 'H62', ['H62', '12'], '2020-11-05', []],
    ['000.00.53.H48-220921-0099', 'old', 'H48', ['H48', '53'], '2022-09-21', []],
    ['000.17.22.H56-210531-0001', 'old', 'H56', ['H56', '22', '17'], '2021-05-31', []],
    ['H56.14-240823-0001', 'new', 'H56', ['H56', '14'], '2024-08-23', []],
    ['H17.18-250626-0015', 'new', 'H17', ['H17', '18'], '2025-06-26', []],
    ['H15.50.05.12-260917-1436', 'new', 'H15', ['H15', '50', '05', '12'], '2026-09-17', []],
    ['000.00.00.H47-240501-0001', 'old', 'H47', ['H47'], '2024-05-01', []],
    ['38.98.H29-240102-0003', 'old', 'H29', ['H29', '98', '38'], '2024-01-02', ['nonstandard_unit']],
    ['000.A0.01.H26-240102-0003', 'old', 'H26', ['H26', '01', 'A0'], '2024-01-02', ['nonstandard_unit']],
    ['G01.899.108.000-231107-0001', 'new', 'G01', ['G01', '899', '108'], '2023-11-07', []],
    ['H15.12-260917-1801234', 'new', 'H15', ['H15', '12'], '2026-09-17', ['nonstandard_sequence']],
    ['H15.12-260917-123', 'new', 'H15', ['H15', '12'], '2026-09-17', ['nonstandard_sequence']],
    ['H55.242-261124-0001', 'new', 'H55', ['H55', '242'], '2026-11-24', ['future_date']],
    ['H55-261123-0001', 'new', 'H55', ['H55'], '2026-11-23', []],
  ])('%s', (text, scheme, group, path, receivedOn, flags) => {
    expect(read(text)).toMatchObject({ text, scheme, group, path, receivedOn, flags });
  });

  it('keeps the unit as spelled, for provinces renumbered theirs', () => {
    expect(read('000.00.12.H10-231122-0001').unit).toBe('000.00.12.H10');
    expect(read('000.00.12.H10-231122-0001').path).toEqual(read('H10.12-231122-0001').path);
  });
});

describe('spellings of one code', () => {
  it.each([
    '  h17.18-250626-0015 ',
    'Mã hồ sơ: H17.18-250626-0015',
    'Mã số hồ sơ: H17.18-250626-0015',
    'MÃ SỐ HỒ SƠ H17.18-250626-0015',
    'ma so ho so: h17.18-250626-0015',
    'Mã HS: H17.18-250626-0015',
    'MHS:H17.18-250626-0015',
    'mhs H17.18-250626-0015',
    'Số hồ sơ: H17.18-250626-0015',
    'So ho so:H17.18-250626-0015',
    'Mã hồ sơ:H17.18-250626-0015'.normalize('NFD'),
    'H17.18–250626—0015',
    'H17.18‑250626‐0015',
    'H17.18−250626－0015',
    'H17.18-\u200b250626\u00ad-0015\ufeff',
    'H17 .18 - 250626 -\n0015',
    'Ｈ１７．１８－２５０６２６－００１５',
    'Mã hồ sơ： H17.18-250626-0015',
  ])('%j', (input) => {
    expect(read(input).text).toBe('H17.18-250626-0015');
  });
});

describe('what is wrong is named', () => {
  it.each<[string, CodeFault]>([
    ['', 'empty'],
    [' \u200b\n', 'empty'],
    ['Mã hồ sơ:', 'empty'],
    ['17-1436', 'abbreviated'],
    ['260917-1436', 'abbreviated'],
    ['H17.18', 'missing_date'],
    ['H17.18-', 'missing_date'],
    ['H17.18-0015', 'missing_date'],
    ['H17.18--0015', 'missing_date'],
    ['H17.18-250626', 'missing_sequence'],
    ['H17.18-250626-', 'missing_sequence'],
    ['H17.00-000000-0000', 'date'],
    ['H17.18-250230-0015', 'date'],
    ['H17.18-251301-0015', 'date'],
    ['H17.18-141231-0015', 'date'],
    ['H17.18-2506260-0015', 'date'],
    ['H17.18-25O626-0015', 'date'],
    ['H17.18-250626-0000', 'sequence'],
    ['H17.18-250626-15', 'sequence'],
    ['H17.18-250626-00000015', 'sequence'],
    ['H17.18-250626-0015A', 'sequence'],
    ['Z17.18-250626-0015', 'unit'],
    ['000.00.12-250626-0015', 'unit'],
    ['H17..18-250626-0015', 'unit'],
    ['001.002.003.004.H17-250626-0015', 'unit'],
    ['H17.ABCDEFG-250626-0015', 'unit'],
    ['-250626-0015', 'unit'],
    ['H17.123456.123456.123456.123456.12345-250626-0015', 'unit'],
    ['Н17.18-250626-0015', 'unit'],
    ['Nguyễn Văn An', 'shape'],
    ['001099012345', 'shape'],
    ['H17.18-250626-0015-1', 'shape'],
    [`H17.18-250626-0015${'x'.repeat(600)}`, 'shape'],
  ])('%j → %s', (input, fault) => {
    expect(faultOf(input)).toBe(fault);
  });

  it('accepts a leap day only in a leap year', () => {
    expect(faultOf('H17.18-240229-0015')).toBeNull();
    expect(faultOf('H17.18-250229-0015')).toBe('date');
  });
});

describe('codes inside a text', () => {
  it('finds every distinct one in order', () => {
    const text = 'Mã hồ sơ: 000.00.12.H62-201105-0004; MHS:h56.14-240823-0001|H56.14-240823-0001, H17.18 - 250626 - 0015.';
    expect(findDossierCodes(text, TODAY).map((code) => code.text)).toEqual([
      '000.00.12.H62-201105-0004',
      'H56.14-240823-0001',
      'H17.18-250626-0015',
    ]);
  });

  it('reads the code behind a glued label', () => {
    expect(findDossierCodes('xem MHS000.00.12.H62-201105-0004', TODAY)[0]?.unit).toBe('000.00.12.H62');
  });

  it.each(['A1H17.18X9-250626-0015', '0.H17.18X.ABCDEFG-250626-0015', 'H17.18-250626-00000015', 'H17.18-250230-0015', ''])('finds none in %j', (text) => {
    expect(findDossierCodes(text, TODAY)).toEqual([]);
  });

  it('looks at the first 2,048 characters only', () => {
    expect(findDossierCodes(`${'-'.repeat(2048)} H17.18-250626-0015`, TODAY)).toEqual([]);
  });
});

describe('codes of other numberings', () => {
  it.each(['HS.000.000.000', '03706/2026/07906', '12/2026/001', 'H01-250626-0015', 'HS-240501-0001', 'BĐ_0001', 'abcdef', 'H17.18-250626-0015'])('%s may be asked about', (text) => {
    expect(isFreeFormCode(text)).toBe(true);
  });

  it.each([
    '001099012345', '001.099.012.345', '123456789', '0912345678', '0912.345.678', '84912345678', '02523888999', 'CCCD001099012345',
    '001/099/012/345', '001_099_012_345', '001099/012345', 'CCCD-001.099.012.345', 'cccd_001-099-012-345', 'CMND260123456', 'CMND.260.123.456', '260123456_', '260/123/456',
    '0912/345/678', '0912_345_678', '0912345678/', 'SDT0912345678', 'SĐT-0912.345.678', 'TEL.0912345678', '1101243150', '0101243150-001', 'EC136431857VN', 'ec136431858vn',
    'abcde', 'x'.repeat(41), 'mã hồ sơ', 'a b c d e f', 'H17.00-000000-0000', 'H17.18-250626-0000', 'Z17.18-250626-0015', '17-1436', 'H17.18-250626', '',
  ])('%j may not', (text) => {
    expect(isFreeFormCode(text)).toBe(false);
  });
});
