const LONGEST = 200;
const LONGEST_ENDING = 20;

// Controls, line and paragraph separators, and marks that turn the direction of writing: "txt.exe" must not read as "exe.txt".
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const FORBIDDEN = /[<>:"|?*]/g;

/**
 * The name under which a file is kept: the last part of what was declared, in any language, without what a file system
 * or a reader could stumble over; a long one keeps its ending. Null when nothing is left.
 */
export function safeFileName(declared: string): string | null {
  const [last = ''] = declared
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .split(/[/\\]/)
    .slice(-1);
  const name = last
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return name === '' ? null : shortened(name);
}

/** `pdf` of `Report.PDF`; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const dot = letters.lastIndexOf('.');
  const ending = dot > 0 && letters.length - dot <= LONGEST_ENDING ? letters.slice(dot) : [];
  return [...letters.slice(0, LONGEST - ending.length), ...ending].join('');
}
