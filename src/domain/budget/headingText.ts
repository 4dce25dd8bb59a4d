// Without this file "Verpfl.-Erm." and "Verpflichtungs-\nermächtigung 2)" would be two unknown words.

/** Lower case, umlauts written out, hyphenation and footnote marks taken away, one blank between words. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/\u00ad/g, "")
    .replace(/([a-zäöüß])-\s*[\r\n]+\s*(?=[a-zäöüß])/g, "$1")
    .replace(/([a-zäöüß])- (?=[a-zäöüß])(?!und |oder |bzw)/g, "$1")
    .replace(/\s\d{1,2}\)/g, " ")
    .replace(/[\s\u00a0\u2009\u202f_]+/g, " ")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .trim();
}

/** Only letters and digits of a heading: `Produkt-Nr.` → `produktnr`. */
export function headingKey(heading: string): string {
  return plainHeading(heading).replace(/[^a-z0-9]/g, "");
}
