// Without this file every test would spell out Excel.run and count its errors by hand.

export type Work<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>;

/** Runs work on the active sheet and syncs at the end. */
export const run = <T>(work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });

/** Code of the error a piece of work ends with; "no error" when it does not. */
export const codeOf = (work: Work<unknown>): Promise<string> =>
  run(work).then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

/** One property of a range of the active sheet, or of the sheet named in the address. */
export const read = <Key extends keyof Excel.Interfaces.RangeData>(
  address: string,
  property: Key,
): Promise<Excel.Interfaces.RangeData[Key]> =>
  Excel.run(async (context) => {
    const [sheetName, local] = address.includes("!") ? address.split("!") : [undefined, address];
    const { worksheets } = context.workbook;
    const sheet =
      sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetName.replace(/^'|'$/g, ""));
    const range = sheet.getRange(local);
    range.load(property as string);
    await context.sync();
    return range.toJSON()[property];
  });

export const values = (address: string): Promise<unknown[][]> => read(address, "values") as Promise<unknown[][]>;
export const texts = (address: string): Promise<string[][]> => read(address, "text") as Promise<string[][]>;

/** Writes values (or formulas) into the active sheet, from its cell A1 or another one on. */
export const fill = (rows: unknown[][], from = "A1"): Promise<void> =>
  run(async (_, sheet) => {
    sheet.getRange(from).getResizedRange(rows.length - 1, rows[0].length - 1).values = rows;
  });

/** Until everything that was raised has been delivered. */
export const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
