import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

describe('npm start', () => {
  const running: (ChildProcess | Server)[] = [];
  afterEach(() => {
    for (const one of running.splice(0)) {
      if ('kill' in one) one.kill('SIGKILL');
      else one.close();
    }
  });

  /** Starts it and waits until it has said what to open. */
  async function start(): Promise<{ child: ChildProcess; text: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/platform/start.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    let text = '';
    for await (const chunk of child.stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      text += chunk;
      if (text.includes('Ctrl-C')) break;
    }
    return { child, text };
  }

  /** Somebody else on the usual port, unless somebody is there already. */
  async function occupy(port: number): Promise<void> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await Promise.race([once(server, 'listening'), once(server, 'error')]).then(
      () => running.push(server),
      (error: NodeJS.ErrnoException) => expect(error.code).toBe('EADDRINUSE'),
    );
  }

  it('takes other ports where the usual ones are in use, says what to open, and ends well on Ctrl-C', async () => {
    await occupy(5180);
    await occupy(5181);
    const { child, text } = await start();
    expect(text).toContain('Port 5181 is in use');
    const workspace = /http:\/\/pbx\.localhost:(\d+)\/AGUI\//.exec(text);
    const page = await fetch(`http://127.0.0.1:${workspace?.[1]}/AGUI/login.php`);
    expect(await page.text()).toContain('Sign in');
    const crm = /http:\/\/crm\.localhost:(\d+)\/demo\/crm\.html/.exec(text);
    expect(await (await fetch(`http://127.0.0.1:${crm?.[1]}/crm/callbacks`)).json()).toEqual([]);
    const home = await (await fetch(`http://127.0.0.1:${crm?.[1]}/`)).text();
    expect(home).toContain(`href="${workspace?.[0]}"`);
    expect(home).not.toMatch(/%[A-Z]+%/);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 20_000);
});
