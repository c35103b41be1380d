// `npm run bench`: what Deskside costs, each number beside the alternative's from the same run on the same machine.
import { checkNode, installBrowsers, installPackages, run } from './setup.mjs';

checkNode();
installPackages();
await installBrowsers();
run('npm', ['run', '--silent', 'build']);
for (const name of ['codecs', 'host-page']) run('npx', ['tsx', `test/bench/${name}.ts`]);
