import { DesksideError } from './errors';

/**
 * Reads XML into plain objects: an element with children is an object, one without is its text, one that repeats is an array;
 * attributes come under `@name`. Numeric and named character references are decoded, CDATA is taken as it stands, every
 * value stays text. Refused with `bad-data`: a document type or entity declaration, tags that do not match or are
 * not closed (a truncated answer), and whatever is no XML. The parser is loaded when the first XML comes.
 */
export async function parseXml(text: string): Promise<unknown> {
  refuseDeclarations(text);
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw broken(`line ${verdict.err.line}: ${verdict.err.code}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    processEntities: {
      enabled: true,
      maxTotalExpansions: Number.POSITIVE_INFINITY,
      maxExpandedLength: Number.POSITIVE_INFINITY,
    },
  });
  try {
    return withoutLayout(parser.parse(text));
  } catch (cause) {
    throw broken('it cannot be read', cause);
  }
}

function broken(why: string, cause?: unknown): DesksideError {
  const message = `The answer is not complete XML (${why}): it was cut short or is something else.`;
  return new DesksideError('bad-data', message, cause === undefined ? {} : { cause });
}

/** Entities can only be declared in a document type, and no documented answer has one: refused before anything is expanded. */
function refuseDeclarations(text: string): void {
  let at = text.indexOf('<!');
  while (at !== -1) {
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : undefined;
    if (close === undefined) {
      throw new DesksideError(
        'bad-data',
        'The XML answer declares a document type, which is refused: it can hide an entity bomb.',
      );
    }
    const end = text.indexOf(close, at + 4);
    if (end === -1) throw broken('a comment or CDATA section is not closed');
    at = text.indexOf('<!', end);
  }
}

/** Drops the white space between child elements, which is layout. White space in an element without children is kept. */
function withoutLayout(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutLayout);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([name, value]) => name !== '#text' || String(value).trim() !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutLayout(value)]));
}
