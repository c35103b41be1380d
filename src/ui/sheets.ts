/**
 * Constructed style sheets, one for each text and document: the only styles a strict Content-Security-Policy lets in.
 * A sheet belongs to the document that made it, so an element moved to another document adopts that one's.
 */
const sheetsByDocument = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(document: Document, text: string): CSSStyleSheet {
  let sheets = sheetsByDocument.get(document);
  if (sheets === undefined) {
    sheets = new Map();
    sheetsByDocument.set(document, sheets);
  }
  let sheet = sheets.get(text);
  if (sheet === undefined) {
    const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    sheet = new Sheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Adopts `texts` in this order, replacing what was adopted before. */
export function adoptSheets(root: ShadowRoot, texts: readonly string[]): void {
  const document = root.ownerDocument;
  root.adoptedStyleSheets = texts.map(text => sheetOf(document, text));
}
