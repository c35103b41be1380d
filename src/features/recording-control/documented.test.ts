import { describe, expect, it, vi } from 'vitest';
import answers from '../../../test/fixtures/recording-control/answers.json' with { type: 'json' };
import requests from '../../../test/fixtures/recording-control/requests.json' with { type: 'json' };
import type { Carrier, CarrierRequest } from '../../session/carrier';
import { createHttp } from '../../wire/http';
import { createRecordingClient, type RecordingAgent } from './client';
import { createSender } from './sender';

const agentOf = ({ agent }: { agent?: unknown }) => agent as RecordingAgent;
const bySession = requests.filter(({ method }) => method === 'GET');
const byTenant = requests.filter(({ method }) => method === 'PUT');

function clientOf(status: number, text: string, { origin, user, password }: Partial<(typeof byTenant)[number]>) {
  const fetched = vi.fn<typeof fetch>(async () => new Response(text, { status }));
  const credentials = { username: user ?? 't', password: password ?? 'p' };
  const http = createHttp({ baseUrl: origin ?? 'https://vcc-sb1.8x8.com', fetch: fetched, credentials, retries: 0 });
  return { client: createRecordingClient(http, credentials.username), fetched };
}

describe('the requests that the vendor page shows', () => {
  it.each(bySession)('$name: the same parameters, posted, so that the token is in no address', async sample => {
    const { origin, pathname, searchParams } = new URL(sample.origin + sample.path);
    const sent: CarrierRequest[] = [];
    const carrier: Carrier = {
      name: 'fake',
      async send(request) {
        sent.push(request);
        return { carrier: 'fake', method: request.method, sentAt: new Date(), outcome: 'settled' };
      },
    };
    const send = createSender({ host: origin, token: searchParams.get('token')! }, carrier);
    await send(searchParams.get('action') as 'pause' | 'resume');
    expect(sent).toEqual([{ url: origin + pathname, method: 'POST', fields: Object.fromEntries(searchParams) }]);
  });

  it.each(byTenant)('$name: the same address, method and credentials', async sample => {
    const { client, fetched } = clientOf(200, 'Status: success', sample);
    await client[sample.path.includes('/pause/') ? 'pause' : 'resume'](agentOf(sample));
    const [url, { method, headers, body } = {}] = fetched.mock.lastCall!;
    expect(decodeURIComponent(String(url))).toBe(sample.origin + sample.path);
    expect([method, body ?? null]).toEqual([sample.method, null]);
    expect(new Headers(headers).get('authorization')).toBe(`Basic ${btoa(`${sample.user}:${sample.password}`)}`);
  });
});

it.each(answers)('reads $status "$text" as documented', async ({ status, text, answer, error }) => {
  const { client } = clientOf(status, text, {});
  const outcome = client.pause({ agentId: '007' });
  if (answer) expect(await outcome).toMatchObject({ outcome: 'accepted', answer, status, raw: text });
  else await expect(outcome).rejects.toMatchObject({ code: error });
});
