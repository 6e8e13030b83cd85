import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToBlocks, safeUrl } from './html-to-blocks';

const none = (): null => null;
const text = (words: string, strong = false) => ({ kind: 'text', text: words, strong });
const paragraph = (...parts: object[]) => ({ kind: 'paragraph', parts });

describe('HTML of a centre', () => {
  it('becomes headings, paragraphs, lists and links', () => {
    const html = '<h2>Ở  đâu</h2><p>Đến <b>Trung tâm</b>, xem <a href="https://dichvucong.gov.vn/a?b=1&amp;c=2">cổng</a>.</p><ol><li>Một</li><li>Hai<ul><li>Ba</li></ul></li></ol>Cuối';
    expect(htmlToBlocks(html, none)).toEqual([
      { kind: 'heading', text: 'Ở đâu' },
      paragraph(text('Đến '), text('Trung tâm', true), text(', xem '), { kind: 'link', text: 'cổng', url: 'https://dichvucong.gov.vn/a?b=1&c=2' }, text('.')),
      { kind: 'list', ordered: true, items: [[text('Một')], [text('Hai')], [text('Ba')]] },
      paragraph(text('Cuối')),
    ]);
  });

  it.each([
    ['a script', '<p>a<script>alert("<p>x</p>")</script>b</p>', [paragraph(text('ab'))]],
    ['a style that never ends', '<p>a</p><style>p{}', [paragraph(text('a'))]],
    ['an object with content', '<object><p>x</p></object>y', [paragraph(text('y'))]],
    ['nested svg', '<svg><svg><text>x</text></svg>z</svg>y', [paragraph(text('y'))]],
    ['comments of Word', '<!--[if gte mso 9]><p>x</p><![endif]-->y', [paragraph(text('y'))]],
    ['entities that spell markup', '&lt;script&gt;', [paragraph(text('<script>'))]],
    ['a table', '<table><tr><td>a</td><td>b</td></tr></table>', [paragraph(text('a b'))]],
    ['handlers and javascript links', '<a href="javascript:alert(1)" onclick="x()">a</a>', [paragraph(text('a'))]],
    ['nothing to read', '<p> <br>&nbsp;</p><ul><li></li></ul>', []],
  ])('leaves out %s', (_what, html, blocks) => expect(htmlToBlocks(html, none)).toEqual(blocks));

  it('keeps a picture that may be shown, with its words', () => {
    const at = (src: string) => (src === '/a.png' ? 0 : null);
    expect(htmlToBlocks('<p>x<img src="/a.png" alt="Sơ  đồ"><img src="https://theo-doi.example/p.gif" onerror="x"></p>', at)).toEqual([paragraph(text('x')), { kind: 'picture', picture: 0, alt: 'Sơ đồ' }]);
  });

  it('never gives a link that is not https, whatever comes in', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<a href="', 'javascript:alert(1)"', 'https://x.vn/"', 'http://x.vn/"', '>', '</a>', '<ul><li>', '</ul>', '<script>', '</script>', '<b>', 'chữ', '&#106;', '<!--', '-->', "'", '<img src=x onerror=y>', '\u0000');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (parts) => {
      const blocks = htmlToBlocks(parts.join(''), () => 0);
      for (const block of blocks) {
        const inlines = block.kind === 'paragraph' ? block.parts : block.kind === 'list' ? block.items.flat() : [];
        for (const inline of inlines) {
          expect(inline.text).not.toBe('');
          if (inline.kind === 'link') expect(new URL(inline.url).protocol).toBe('https:');
        }
      }
    }), { numRuns: 300 });
  });

  it('follows a path to the centre itself, and nothing else that is no address', () => {
    const linked = (href: string) => htmlToBlocks(`<a href="${href}">mẫu</a>`, none, 'https://hcc.example.gov.vn/cms');
    expect(linked('/upload/mau-don.pdf')).toEqual([paragraph({ kind: 'link', text: 'mẫu', url: 'https://hcc.example.gov.vn/upload/mau-don.pdf' })]);
    for (const href of ['//evil.vn/a', '/\\evil.vn/a', '#muc-1', '?a=1', 'mau-don.pdf', '', 'javascript:/x']) expect(linked(href)).toEqual([paragraph(text('mẫu'))]);
    expect(htmlToBlocks('<a href="/a">mẫu</a>', none, 'http://127.0.0.1:8090/centre')).toEqual([paragraph(text('mẫu'))]);
  });

  it('knows no element by the names that every object has', () => {
    expect(htmlToBlocks('<p>a<constructor>b</constructor>c', none)).toEqual([paragraph(text('abc'))]);
  });

  it.each([
    ['what Word leaves in comments', `<!--[if gte mso 9]><xml>${'<w:LsdException Locked="false"></w:LsdException>'.repeat(2000)}</xml><![endif]-->`],
    ['a picture written into the page', `<p><img alt="" src="data:image/png;base64,${'iVBORw0K'.repeat(20_000)}" width="1"></p>`],
  ])('keeps the words behind %s', (_what, bulk) => expect(htmlToBlocks(`<p>Đầu</p>${bulk}<p>Hạn nộp: 30/11/2026</p>`, none)).toEqual([paragraph(text('Đầu')), paragraph(text('Hạn nộp: 30/11/2026'))]));

  it.each(['<!-->a', '<!--->a', '<!-- --><!-- b -->a', 'a<!-- never ended'])('ends a comment where it ends: %s', (html) => expect(htmlToBlocks(html, none)).toEqual([paragraph(text('a'))]));

  it.each([
    ['tags', '<b a>'.repeat(10_000) + '<p>'.repeat(10_000) + `<a ${'x=1 '.repeat(20_000)}>`],
    ['comments that never end', '<!--'.repeat(250_000)],
    ['comments', '<!---->'.repeat(140_000)],
    ['pictures that never end', '<img src="data:'.repeat(70_000)],
    ['spaces', `src${' '.repeat(500)}`.repeat(2000)],
  ])('is read in time bounded by its length: %s', (_what, nasty) => {
    const startedAt = performance.now();
    htmlToBlocks(nasty, none);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

describe('an address that may be opened', () => {
  it.each(['http://x.vn', 'javascript:alert(1)', 'data:text/html,x', '//x.vn', '/a', 'https://user:pass@x.vn', 'https://localhost/', 'tel:1022', ''])('is not %s', (href) => expect(safeUrl(href)).toBeNull());
  it('is https', () => expect(safeUrl(' https://dichvucong.gov.vn/a ')).toBe('https://dichvucong.gov.vn/a'));
});
