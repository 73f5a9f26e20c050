// Reads [{ file, text }] from standard input; writes for each what rules the text breaks at that place, and in which lines.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const broken = [];
for (const sample of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(sample.text, { filePath: sample.file });
  broken.push(result.messages.map(({ ruleId, message, line }) => ({ rule: ruleId ?? message, line })));
}
process.stdout.write(JSON.stringify(broken));
