import { DesksideError } from './errors';

/**
 * Reads a body as bytes, and refuses it as soon as it has grown above `limit`, so that a runaway answer cannot fill the
 * memory of an agent's browser. `onBytes` is told at every piece that comes, which keeps a slow but living answer alive.
 */
export async function readBytes(
  response: Response,
  limit: number,
  onBytes: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(response.headers.get('content-length') ?? '');
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const refuse = async (): Promise<never> => {
    await reader.cancel();
    throw new DesksideError(
      'bad-data',
      `The answer is larger than the limit of ${limit} bytes. Ask for a shorter range.`,
    );
  };
  if (announced > limit) return refuse();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onBytes();
    size += value.byteLength;
    if (size > limit) return refuse();
    pieces.push(value);
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

/** Text in the charset that the answer names, UTF-8 when it names none or one that is not known. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, contentType: string): string {
  const named = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  const inProlog = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1];
  return decoder(named ?? inProlog ?? 'utf-8').decode(bytes);
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
