/** What the jest environment adds to the globals of office.js; see preview/README.md. */
declare const excel: import("../../src/node/index").RunningExcel;
