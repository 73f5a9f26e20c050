import { execFileSync } from 'node:child_process';

const SILENT = /(^|\/)(utils?|helpers?|common|misc|base|lib)(\/|[.-]|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs)$/;

/** The files whose names do not say what they hold, or say it in another spelling. */
function misnamed(files: readonly string[]): string[] {
  return files.filter((file) => SILENT.test(file) || !KEBAB.test(file.split('/').at(-1) ?? ''));
}

function programFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test']);
  return listed
    .toString()
    .split('\n')
    .filter((file) => /\.(ts|mjs)$/.test(file));
}

describe('names of files', () => {
  it.each(['src/tickets/utils.ts', 'src/common/x.ts', 'src/tickets/helpers/a.ts', 'src/tickets/TicketService.ts'])(
    'are refused like %s',
    (file) => expect(misnamed([file])).toEqual([file]),
  );

  it('are kebab-case and say what the file holds', () => {
    expect(misnamed(programFiles())).toEqual([]);
  });
});
