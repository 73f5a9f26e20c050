import fc from 'fast-check';
import { endingOf, safeFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['отчёт за октябрь.pdf', 'отчёт за октябрь.pdf'],
    ['C:\\Users\\me\\screen 1.png', 'screen 1.png'],
    ['../../etc/passwd', 'passwd'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['say "hi": <now>?.txt', 'say _hi__ _now__.txt'],
    ['e\u0301te\u0301.txt', 'été.txt'],
    ['报告.docx', '报告.docx'],
    ['half \ud800.txt', 'half \ufffd.txt'],
  ])('%j is kept as %j', (declared, kept) => {
    expect(safeFileName(declared)).toBe(kept);
  });

  it.each(['', '   ', '...', 'folder/', '\u202e'])('nothing is left of %j', (declared) => {
    expect(safeFileName(declared)).toBeNull();
  });

  it('keeps the ending of a long one', () => {
    const kept = safeFileName(`${'ж'.repeat(300)}.tar.gz`);
    expect(kept).toBe(`${'ж'.repeat(197)}.gz`);
    expect(endingOf(kept ?? '')).toBe('gz');
  });

  it('is short, clean and stays as it is when it is cleaned again, whatever was declared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (declared) => {
        const kept = safeFileName(declared);
        if (kept === null) return;
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(kept).not.toMatch(/[\p{Cc}/\\<>:"|?*]|^[ .]/u);
      }),
    );
  });
});
