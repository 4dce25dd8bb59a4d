/** What the jest environment adds to the globals of office.js; see preview/README.md. */
declare const excel: {
  /** The emulated host: what it was asked, what it does not know, what it cost. */
  readonly host: {
    /** "Class.member" the add-in used and the host does not emulate. */
    readonly missing: string[];
    readonly stats: {
      syncs: number;
      actions: number;
      requestBytes: number;
      responseBytes: number;
      /** "Code Location: message" of every failed batch. */
      errors: string[];
    };
  };
  /** Everything is calculated and every custom function has answered. */
  idle(): Promise<void>;
};
