// `npm start`: installs and builds what is needed, then runs the stand-in contact centre and the demo pages.
import { checkNode, installPackages, run } from './setup.mjs';

checkNode();
installPackages();
run('npm', ['run', '--silent', 'build']);
run('npx', ['tsx', 'test/platform/start.ts']);
