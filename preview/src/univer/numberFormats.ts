// Without this file the Excel objects would have to import Univer for two names.
export { CellValueType, numfmt } from "@univerjs/core";
