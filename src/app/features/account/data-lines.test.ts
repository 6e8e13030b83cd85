import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataLines } from './data-lines';
import { fieldName } from './field-words';
import { myDataWords, partName } from './my-data-words';

const { say } = myDataWords;

describe('what the app knows, in lines', () => {
  it('names every value, nested ones by their way', () => {
    expect(dataLines({ code: 'H36', label: null, seen: true, at: '2026-11-20T08:00:00+07:00', party: { name: 'An', phones: ['09'] }, papers: [] }, say)).toEqual([
      { name: 'code', value: 'H36' }, { name: 'label', value: 'không có' }, { name: 'seen', value: 'có' }, { name: 'at', value: '08:00 Thứ Sáu, 20/11/2026' },
      { name: 'party.name', value: 'An' }, { name: 'party.phones.0', value: '09' }, { name: 'papers', value: 'không có' },
    ]);
  });

  it('ends for whatever is in it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => {
        const value: unknown = JSON.parse(json);
        const lines = dataLines(value, say);
        expect(lines.length).toBeLessThanOrEqual(60);
        expect(lines.every((line) => typeof line.value === 'string' && line.value !== '')).toBe(true);
      }),
    );
  });

  it('names fields in words, one without a word by its own', () => {
    expect([fieldName('followedAt'), fieldName('answers.applicant.name'), fieldName('toString')]).toEqual(['Theo dõi từ', 'Nội dung đã khai · Người nộp · Tên', 'toString']);
    for (const way of ['content.owner.idNumber', 'content.consentAt', 'content.placeText', 'heard.handler', 'heard.answer', 'sentAfter', 'fees.amountVnd', 'content.location.latitude', 'heard.steps.text', 'sentAfter.body.comment', 'sentAfter.body.why']) expect(fieldName(way), way).not.toMatch(/[a-z][A-Z]|heard|handler|content|latitude|text|comment|why/);
  });

  it('calls a part by its name, and one without a name by its own', () => {
    expect([partName('follows', say), partName('postalOrders', say), partName('something_new', say), partName('constructor', say)]).toEqual(['Hồ sơ theo dõi', 'Đơn bưu điện', 'something_new', 'constructor']);
  });
});
