/** Called for a number that a person chose in the page's text. */
export interface TextNumbersPart {
  watch(region: string | undefined, onNumber: (phone: string, anchor: DOMRect) => void): () => void;
}
