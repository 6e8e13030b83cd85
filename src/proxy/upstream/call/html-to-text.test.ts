import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlToText } from './html-to-text';

it.each([
  ['<p><strong>Bước 1:</strong> Nộp&nbsp;hồ sơ.</p><p style="text-align: justify;">Bước 2</p>', 'Bước 1: Nộp hồ sơ.\nBước 2'],
  ['một<br/>hai<BR>ba', 'một\nhai\nba'],
  ['A &amp; B &lt;b&gt; &#7855; &#x1EAF; &khong;', 'A & B <b> ắ ắ &khong;'],
  ['Tr&igrave;nh tự: c&ocirc;ng d&acirc;n nộp t&agrave;i liệu, &Agrave;, &yacute; kiến, S&Otilde;', 'Trình tự: công dân nộp tài liệu, À, ý kiến, SÕ'],
  ['100 m&sup2; &times; 2 &ndash; &laquo;a&raquo; &constructor; &acute;', '100 m² × 2 – «a» &constructor; &acute;'],
  ['<script>alert(1)</script>còn<style>p{}</style> lại', 'còn lại'],
  ['<a title="a > b">chữ</a> <!-- <p>ẩn</p> -->cuối', 'chữ cuối'],
  ['diện tích < 100 m2 và 5 <6', 'diện tích < 100 m2 và 5 <6'],
  ['trước <img src=x onerror=alert(1)', 'trước'],
  ['không có thẻ', 'không có thẻ'],
  ['', ''],
])('%j reads as %j', (html, text) => expect(htmlToText(html)).toBe(text));

it('ends on any input and leaves nothing a database refuses', () => {
  const pieces = fc.constantFrom('<', '>', '"', "'", '</', '<p>', '<!--', '-->', '<script>', '&#0;', '&#55296;', '&lt;', 'á', ' ', '\u0000', '=');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      expect(htmlToText(parts.join(''))).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
    }),
  );
});
