// usage: node validate.mjs full|github FILE...
// Prints every message of Microsoft's SARIF Multitool, one a line, and exits 1 when there is any but SARIF2009 (its pattern of rule
// ids; ours are pack/name). The Multitool's own exit code says little, and a rule of its own that crashes is a mere notification,
// so everything is read from its output.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const multitool = join(here, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const [profile, ...files] = process.argv.slice(2);
if (!['full', 'github'].includes(profile) || files.length === 0) {
  console.error('usage: node validate.mjs full|github FILE...');
  process.exit(2);
}

function messages(file, folder) {
  const output = join(folder, 'validation.sarif');
  const kinds = profile === 'github' ? 'Sarif;Ghas' : 'Sarif';
  const strict = profile === 'github' ? ['-c', join(here, 'strict.xml')] : [];
  const { stdout } = spawnSync(multitool, ['validate', file, '--rule-kind', kinds, '--level', 'Error;Warning;Note', ...strict, '-o', output, '--log', 'ForceOverwrite', '-q'], { encoding: 'utf8' });
  if (!existsSync(output)) return [`TOOL wrote nothing: ${stdout}`];
  const run = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, '')).runs[0];
  const invocation = run.invocations?.[0] ?? {};
  const notifications = [...(invocation.toolExecutionNotifications ?? []), ...(invocation.toolConfigurationNotifications ?? [])];
  const crashed = invocation.executionSuccessful === false ? ['the Multitool failed'] : [];
  return [
    ...(run.results ?? []).filter(result => result.ruleId !== 'SARIF2009').map(result =>
      `${result.ruleId} ${result.level ?? 'warning'} ${JSON.stringify(result.message.arguments ?? result.message.text)}`),
    ...notifications.map(notification => `TOOL ${notification.message.text}`),
    ...crashed,
  ];
}

chmodSync(multitool, 0o755);
const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
try {
  const found = files.flatMap(file => messages(file, folder));
  for (const message of found) console.log(message);
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
