// Without this file speed would be measured on sheets no town hall has ever written.
import { createHash } from "node:crypto";
import { smallWorkbook, transitional } from "./smallWorkbook";
import { zipFile } from "./zipFile";

/** Shape of a workbook to be made: an Excel-like budget of 20 columns, two small sheets beside it, one of them hidden. */
export interface BudgetShape {
  readonly rows: number;
  readonly seed?: number;
  /** Styled empty rows down to this one, as they remain when somebody formats whole columns. */
  readonly phantomRows?: number;
  /** Thousands of unused styles, as they pile up over years of copying. */
  readonly bloatedStyles?: boolean;
}

/** What a reader must find, over all sheets. */
export interface BudgetTruth {
  cells: number;
  numbers: number;
  sum: number;
  texts: number;
  /** UTF-16 units of all texts together. */
  letters: number;
  booleans: number;
  errors: number;
  /** MD5 over all texts in reading order, each followed by U+0001. */
  textsDigest: string;
}

/** Makes the workbook. The same shape gives the same bytes. */
export function budgetWorkbook(shape: BudgetShape): { readonly bytes: Uint8Array; readonly truth: BudgetTruth } {
  const writer = new BudgetWriter(shape.seed ?? 1);
  const budget = writer.budgetSheet(shape.rows, shape.phantomRows ?? 0);
  const products = writer.smallSheet(200, "Produkte & Schlüssel");
  const notes = writer.smallSheet(20, "Hinweis");
  const relation = (id: number, target: string) => `<Relationship Id="rId${id}" Type="${transitional.office}/worksheet" Target="worksheets/${target}"/>`;
  const area = `A1:T${shape.rows + 1}`;
  const parts = smallWorkbook({
    sheetName: "Haushalt 2026",
    sheet: budget,
    sharedStrings: `${declaration}<sst xmlns="${transitional.main}" count="${writer.textCount}" uniqueCount="${writer.shared.size}">${writer.sharedXml.join("")}</sst>`,
    styles: stylesPart(shape.bloatedStyles ?? false),
    moreSheets: '<sheet name="Produkte" sheetId="2" r:id="rId12"/><sheet name="Hinweise" sheetId="3" state="hidden" r:id="rId13"/>',
    relationships: relation(12, "sheet2.xml") + relation(13, "sheet3.xml"),
    names: `<definedNames><definedName name="Haushalt">'Haushalt 2026'!$A$1:$T$${shape.rows + 1}</definedName></definedNames>`,
    extra: [
      { name: "xl/worksheets/sheet2.xml", content: products },
      { name: "xl/worksheets/sheet3.xml", content: notes },
      { name: "xl/worksheets/_rels/sheet1.xml.rels", content: `<Relationships><Relationship Id="rId1" Type="${transitional.office}/table" Target="../tables/table1.xml"/></Relationships>` },
      { name: "xl/tables/table1.xml", content: `<table displayName="tblHaushalt" ref="${area}"><tableColumns>${headings.map((name) => `<tableColumn name="${escaped(name)}"/>`).join("")}</tableColumns></table>` },
    ],
  });
  return { bytes: zipFile(parts), truth: writer.finish() };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const headings = [
  "Produkt", "Sachkonto", "Bezeichnung", "Fachdienst", "zuständig", "Stand am", "Erfasst am", "freigegeben", "Ansatz 2024", "Ansatz 2025",
  "Ansatz 2026", "Ansatz 2027", "Plan 2028", "Plan 2029", "Plan 2030", "VE 2026", "Summe", "Abweichung %", "Status", "Bemerkung",
];
const departments = ["Stadtplanung", "Grünflächen & Friedhöfe", "Soziale Hilfen", "Schule und Sport", "Feuerwehr", "Tiefbau", "Zentrale Gebäudewirtschaft", "Kämmerei"];
const purposes = ["Löhne und Gehälter", "Sozialabgaben", "Reisekosten", "Fremdleistungen", "Büromaterial", "Energiekosten", "Mieten und Pachten", "Abschreibungen", "Versicherungen", "Fortbildung"];
const people = ["Müller, Jörg", "Schmidt, Käthe", "Weiß, Günther", "Özdemir, Aylin", "Groß, Änne", "Hübner, Björn", "Krüger, Marlies", "Böhm, Sören"];
const words = "Anpassung wegen Tarifabschluss geplante Maßnahme für das zweite Halbjahr noch nicht freigegeben siehe Beschluss der Ratsversammlung Kürzung um fünf Prozent Übertrag aus Vorjahr Rückstellung gebildet".split(" ");
const letters = "ABCDEFGHIJKLMNOPQRST";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

class BudgetWriter {
  readonly shared = new Map<string, number>();
  readonly sharedXml: string[] = [];
  textCount = 0;
  private readonly truth: BudgetTruth = { cells: 0, numbers: 0, sum: 0, texts: 0, letters: 0, booleans: 0, errors: 0, textsDigest: "" };
  private readonly digest = createHash("md5");

  constructor(private state: number) {}

  finish(): BudgetTruth {
    return { ...this.truth, textsDigest: this.digest.digest("hex") };
  }

  budgetSheet(rows: number, phantomRows: number): Uint8Array {
    const pieces: Buffer[] = [];
    let xml =
      `${declaration}<worksheet xmlns="${transitional.main}" xmlns:r="${transitional.office}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
      `<dimension ref="A1:T${Math.max(rows + 1, phantomRows)}"/><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="20" width="14"/></cols><sheetData>`;
    xml += `<row r="1" spans="1:20" x14ac:dyDescent="0.25">${headings.map((name, column) => this.text(column, 1, name, 6)).join("")}</row>`;
    const flush = (limit: number) => {
      if (xml.length < limit) return;
      pieces.push(Buffer.from(xml));
      xml = "";
    };
    for (let row = 2; row <= rows + 1; row += 1) {
      xml += this.budgetRow(row);
      flush(1 << 20);
    }
    for (let row = rows + 2; row <= phantomRows; row += 1) {
      const cells = [0, 1, 2, 3, 4].map((column) => `<c r="${letters[column]}${row}" s="7"/>`).join("");
      xml += `<row r="${row}" spans="1:20" s="7" customFormat="1" x14ac:dyDescent="0.25">${cells}</row>`;
      flush(1 << 20);
    }
    xml += `</sheetData><pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/></worksheet>`;
    flush(0);
    return new Uint8Array(Buffer.concat(pieces));
  }

  smallSheet(rows: number, title: string): string {
    const lines = Array.from({ length: rows }, (_, index) => {
      const row = index + 1;
      return `<row r="${row}">${this.text(0, row, `${title} ${row % 40}`)}${this.number(1, row, row * 1.5, 0)}</row>`;
    });
    return `${declaration}<worksheet xmlns="${transitional.main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
  }

  private budgetRow(row: number): string {
    let xml = `<row r="${row}" spans="1:20" x14ac:dyDescent="0.25">`;
    xml += this.text(0, row, `0${5000 + this.below(300)}`, 1) + this.text(1, row, String(50_000_000 + this.below(200) * 1000), 1);
    xml += this.text(2, row, this.oneOf(purposes)) + this.text(3, row, this.oneOf(departments)) + this.text(4, row, this.oneOf(people));
    xml += this.number(5, row, 45_292 + this.below(700), 2);
    xml += this.number(6, row, Math.round((45_292 + this.random() * 700) * 1440) / 1440, 3) + this.boolean(7, row);
    let sum = 0;
    for (let column = 8; column < 16; column += 1) {
      if (this.below(20) === 0) {
        xml += `<c r="${letters[column]}${row}" s="4"/>`;
        continue;
      }
      const amount = this.amount();
      sum += amount;
      xml += this.number(column, row, amount, 4);
    }
    xml += this.number(16, row, sum, 4, `<f>SUM(I${row}:P${row})</f>`);
    xml += this.below(50) === 0 ? this.error(17, row) : this.number(17, row, this.random() - 0.5, 5, `<f>Q${row}/SUM(I${row}:P${row})-1</f>`);
    xml += this.formulaText(18, row, sum > 150_000 ? "über Plan" : "im Plan");
    return `${xml}${this.remark(row)}</row>`;
  }

  private remark(row: number): string {
    const kind = this.below(10);
    if (kind < 3) {
      const count = 4 + this.below(10);
      let remark = Array.from({ length: count }, () => this.oneOf(words)).join(" ");
      remark += ` <${this.below(100_000)}> & Co.`;
      return this.text(19, row, remark);
    }
    if (kind === 3) return this.text(19, row, "Zeile 1\nZeile 2 – größer");
    if (kind === 4) return this.inlineText(19, row, `neu ä ${this.below(50)}`);
    return kind < 7 ? `<c r="T${row}" s="7"/>` : "";
  }

  private amount(): number {
    const kind = this.below(10);
    if (kind < 6) return Math.round(this.random() * 5_000_000) / 100;
    if (kind < 8) return this.below(90_000);
    return kind === 8 ? -Math.round(this.random() * 900_000) / 100 : this.random() * 10_000;
  }

  private text(column: number, row: number, value: string, style?: number): string {
    let index = this.shared.get(value);
    if (index === undefined) {
      index = this.shared.size;
      this.shared.set(value, index);
      const preserve = value.includes("\n") ? ' xml:space="preserve"' : "";
      this.sharedXml.push(`<si><t${preserve}>${escaped(value)}</t></si>`);
    }
    this.countText(value);
    return `<c r="${letters[column]}${row}"${style === undefined ? "" : ` s="${style}"`} t="s"><v>${index}</v></c>`;
  }

  private formulaText(column: number, row: number, value: string): string {
    this.countText(value);
    return `<c r="${letters[column]}${row}" t="str"><f>IF(Q${row}&gt;150000,"über Plan","im Plan")</f><v>${value}</v></c>`;
  }

  private inlineText(column: number, row: number, value: string): string {
    this.countText(value);
    return `<c r="${letters[column]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
  }

  private countText(value: string): void {
    this.textCount += 1;
    this.truth.cells += 1;
    this.truth.texts += 1;
    this.truth.letters += value.length;
    this.digest.update(`${value}\u0001`);
  }

  private number(column: number, row: number, value: number, style: number, formula = ""): string {
    this.truth.cells += 1;
    this.truth.numbers += 1;
    this.truth.sum += value;
    return `<c r="${letters[column]}${row}" s="${style}">${formula}<v>${value}</v></c>`;
  }

  private boolean(column: number, row: number): string {
    this.truth.cells += 1;
    this.truth.booleans += 1;
    return `<c r="${letters[column]}${row}" t="b"><v>${this.below(2)}</v></c>`;
  }

  private error(column: number, row: number): string {
    this.truth.cells += 1;
    this.truth.errors += 1;
    return `<c r="${letters[column]}${row}" s="5" t="e"><f>Q${row}/0</f><v>#DIV/0!</v></c>`;
  }

  private random(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 4_294_967_296;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private oneOf(choices: readonly string[]): string {
    return choices[this.below(choices.length)] ?? "";
  }
}

/** Styles 0 to 7: ordinary, text, day, day and time, amount, percent, heading, yellow. */
function stylesPart(isBloated: boolean): string {
  const extra = isBloated ? 15_000 : 0;
  const named = isBloated ? 9000 : 0;
  const ordinary = [0, 49, 14, 164, 4, 10, 0, 0].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
  const unused = Array.from({ length: extra }, (_, index) => `<xf numFmtId="${[0, 4, 14, 165][index % 4]}" fontId="0" fillId="0" borderId="0" xfId="${index % 9000}"/>`);
  const names = Array.from({ length: named }, (_, index) => `<cellStyle name="Standard Kopie von ${index} (alt) ü" xfId="${index}"/>`);
  const base = Array.from({ length: named + 1 }, () => '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
  return (
    `${declaration}<styleSheet xmlns="${transitional.main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>` +
    `<numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><cellStyleXfs>${base.join("")}</cellStyleXfs>` +
    `<cellXfs count="${8 + extra}">${[...ordinary, ...unused].join("")}</cellXfs><cellStyles>${names.join("")}</cellStyles></styleSheet>`
  );
}
