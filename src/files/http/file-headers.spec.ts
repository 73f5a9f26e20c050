import { dispositionOf } from './file-headers.js';

it.each([
  ['report.pdf', 'application/pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  ['screen.png', 'image/png', `inline; filename="screen.png"; filename*=UTF-8''screen.png`],
  ['акт.png', 'image/png', `inline; filename="___.png"; filename*=UTF-8''%D0%B0%D0%BA%D1%82.png`],
  [
    "it's (100%).html",
    'text/html',
    `attachment; filename="it's (100_).html"; filename*=UTF-8''it%27s%20%28100%25%29.html`,
  ],
  ['logo.svg', 'image/svg+xml', `attachment; filename="logo.svg"; filename*=UTF-8''logo.svg`],
])('%s of type %s is sent as %s', (name, mediaType, disposition) => {
  expect(dispositionOf(name, mediaType)).toBe(disposition);
});
