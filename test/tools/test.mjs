// `npm test`: everything that must hold before a change lands, in the order in which it fails fastest.
import { checkNode, installBrowsers, installNginx, installPackages, run } from './setup.mjs';

checkNode();
installPackages();

const steps = [
  ['lint', 'lint and format'],
  ['typecheck', 'type check'],
  ['layers', 'imports point one way'],
  ['unit', 'unit tests'],
  ['build', 'build'],
  ['size', 'byte budgets'],
  ['package', 'package check'],
  ['e2e', 'browser tests'],
];

for (const [script, name] of steps) {
  if (script === 'unit') installNginx();
  if (script === 'e2e') await installBrowsers();
  console.log(`\ndeskside: ${name}`);
  try {
    run('npm', ['run', '--silent', script]);
  } catch {
    console.error(`\ndeskside: ${name} failed (npm run ${script})`);
    process.exit(1);
  }
}
console.log('\ndeskside: all steps passed');
