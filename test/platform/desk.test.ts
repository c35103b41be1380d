import { afterEach, describe, expect, it } from 'vitest';
import type { DeskView } from './desk.js';
import { openDesk, type TestDesk } from './desk-testing.js';

describe('the workspace page', () => {
  let desk: TestDesk;
  afterEach(() => desk.standIn.close());

  async function* follow(): AsyncGenerator<DeskView> {
    const answer = await desk.get('/stand-in/desk/events');
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) yield JSON.parse(/^data: (.*)$/m.exec(event)![1]!);
    }
  }
  const nextWhere = async (views: AsyncGenerator<DeskView>, wanted: (view: DeskView) => boolean): Promise<DeskView> => {
    for (;;) {
      const { value, done } = await views.next();
      if (done) throw new Error('The stand-in ended the stream.');
      if (wanted(value)) return value;
    }
  };

  it('leads whoever is not signed in to the sign-in page, and shows them nothing', async () => {
    desk = await openDesk({}, null);
    const answer = await desk.get('/AGUI/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/AGUI/login.php']);
    expect((await desk.get('/stand-in/desk')).status).toBe(401);
    expect((await desk.get('/stand-in/desk/events')).status).toBe(401);
  });

  it('serves its page and the files that the page names, and no other file', async () => {
    desk = await openDesk();
    const html = await (await desk.get('/AGUI/')).text();
    const files = [...html.matchAll(/(?:href|src)="(\/AGUI\/pages\/[^"]+)"/g)].map(match => match[1]!);
    expect(files.length).toBe(5);
    for (const file of files) expect((await desk.get(file)).status).toBe(200);
    expect((await desk.get('/AGUI/pages/..%2Ftenant.ts')).status).toBe(404);
  });

  it('tells of each change of a call, and of each refused request, while it is looked at', async () => {
    desk = await openDesk();
    const views = follow();
    expect((await nextWhere(views, () => true)).calls).toEqual([]);
    await desk.dial({ phone: '6502928880' });
    const ringing = await nextWhere(views, ({ calls }) => calls.length === 1);
    expect(ringing.calls[0]).toMatchObject({
      state: 'ringing-agent',
      steps: ['agent-answers', 'agent-does-not-answer'],
    });
    await desk.dial({ phone: '6502928880', colour: 'red' });
    const refused = await nextWhere(views, view => view.refused.length > 0);
    expect(refused.refused[0]).toMatchObject({ status: 400, refused: expect.stringContaining('"colour"') });
    await views.return(undefined);
  });

  it('tells nothing more once the session has ended', async () => {
    desk = await openDesk();
    const views = follow();
    await views.next();
    desk.standIn.sessions.clear();
    await expect(nextWhere(views, () => false)).rejects.toThrow('ended the stream');
  });

  it("shows an agent their own calls, newest first, and nobody else's", async () => {
    desk = await openDesk();
    const { calls, sessions, tenant } = desk.standIn;
    for (const phone of ['1', '2']) {
      await desk.dial({ phone });
      calls.drive(calls.all.at(-1)!, 'agent-does-not-answer');
    }
    const view: DeskView = await (await desk.get('/stand-in/desk')).json();
    expect(view.calls.map(({ dialled }) => dialled)).toEqual(['2', '1']);
    const headers = { cookie: `AGUISESSION=${sessions.signIn(tenant.agents[1]!)}` };
    const other: DeskView = await (await desk.send('/stand-in/desk', { headers })).json();
    expect([other.agent.login, other.calls]).toEqual(['tomas', []]);
  });

  it('holds no token and no password in what it shows', async () => {
    desk = await openDesk();
    await desk.get(`/AGUI/controlRecording.php?action=stop&token=${desk.standIn.tenant.actionToken}`);
    const shown = await (await desk.get('/stand-in/desk')).text();
    expect(shown).toContain('neither pause nor resume');
    expect(shown).not.toContain(desk.standIn.tenant.actionToken);
    expect(shown + (await (await desk.get('/stand-in/agents')).text())).not.toContain('"password"');
  });

  it('begins anew after a reset: no calls, sessions or posts, and the settings it started with', async () => {
    desk = await openDesk();
    await desk.dial({ phone: '1' });
    desk.standIn.settings.sameSite = 'Lax';
    await desk.send('/stand-in/desk/reset', { method: 'POST' });
    expect(desk.standIn.calls.all).toEqual([]);
    expect(desk.standIn.settings.sameSite).toBe('None');
    expect((await desk.dial({ phone: '1' })).status).toBe(401);
  });
});
