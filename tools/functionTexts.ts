// Without this file Excel's function dialog would show names without a word of explanation, or in one language only.

/** What Excel shows of one custom function: what it does, and each parameter by its (German) name in the source. */
export interface FunctionText {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Languages of the metadata files; names of functions and parameters are German in both (portable formulas). */
export type FunctionLanguage = "de" | "en";

/** Texts by id of the function. Ids never change: workbooks hold them. */
export const functionTexts = {
  ZIEL: {
    de: {
      description: "Sucht Ziele in der Liste und gibt den Titel oder eine andere Spalte zurück.",
      parameters: {
        nummer: "Zielnummer als Text, eine Zelle oder ein Bereich, zum Beispiel „2.1“",
        ziele: "die Tabelle der Ziele mit Überschriften: ISEK_Ziele[#Alle]",
        spalte: "Überschrift der gewünschten Spalte; ohne Angabe „Titel“",
      },
    },
    en: {
      description: "Looks goals up in the list and returns their title or another column.",
      parameters: {
        nummer: "goal number as text, a cell or a range, for example “2.1”",
        ziele: "the table of goals with its headings: ISEK_Ziele[#All]",
        spalte: "heading of the wanted column; “Titel” if left out",
      },
    },
  },
  PRODUKTBEREICH: {
    de: {
      description: "Nennt zu Produktnummern den Produktbereich nach dem Produktrahmen des Landes.",
      parameters: {
        produkt: "Produktnummer als Text, eine Zelle oder ein Bereich, zum Beispiel „51.1.01“",
        land: "Kürzel des Landes: SH, NRW oder BW",
      },
    },
    en: {
      description: "Names the product area of product numbers by the product frame of the Land.",
      parameters: {
        produkt: "product number as text, a cell or a range, for example “51.1.01”",
        land: "abbreviation of the Land: SH, NRW or BW",
      },
    },
  },
  MASSNAHME: {
    de: {
      description: "Sucht Schlüsselmaßnahmen in der Liste und gibt den Titel oder eine andere Spalte zurück.",
      parameters: {
        nummer: "Nummer der Maßnahme, eine Zelle oder ein Bereich, zum Beispiel „M-014“",
        maßnahmen: "die Tabelle der Maßnahmen mit Überschriften: ISEK_Massnahmen[#Alle]",
        spalte: "Überschrift der gewünschten Spalte; ohne Angabe „Titel“",
      },
    },
    en: {
      description: "Looks key measures up in the list and returns their title or another column.",
      parameters: {
        nummer: "number of the measure, a cell or a range, for example “M-014”",
        maßnahmen: "the table of measures with its headings: ISEK_Massnahmen[#All]",
        spalte: "heading of the wanted column; “Titel” if left out",
      },
    },
  },
  AMPEL: {
    de: {
      description: "Macht aus einem Statuswort den einheitlichen Status mit Zeichen.",
      parameters: {
        status: "Statuswort, eine Zelle oder ein Bereich, zum Beispiel „läuft“",
        einstellungen: "die Tabelle der Einstellungen mit Ihren Wörtern: ISEK_Einstellungen[#Alle]; ohne Angabe die üblichen Wörter",
      },
    },
    en: {
      description: "Turns a word of status into the canonical status with its symbol.",
      parameters: {
        status: "word of status, a cell or a range, for example “läuft”",
        einstellungen: "the table of settings with your words: ISEK_Einstellungen[#All]; the usual words if left out",
      },
    },
  },
  BEFUND: {
    de: {
      description: "Prüft Haushaltszeilen und nennt je Zeile die Nummern der Regeln, gegen die sie verstößt.",
      parameters: {
        zeilen: "die Haushaltszeilen mit allen Spalten, ohne Überschriften",
        kopfzeile: "die Überschriften dieser Spalten, gleich breit",
        ziele: "die Tabelle der Ziele mit Überschriften: ISEK_Ziele[#Alle]",
        maßnahmen: "die Tabelle der Maßnahmen mit Überschriften: ISEK_Massnahmen[#Alle]",
        land: "Kürzel des Landes: SH, NRW oder BW",
      },
    },
    en: {
      description: "Checks budget rows and lists, per row, the numbers of the rules it breaks.",
      parameters: {
        zeilen: "the budget rows with all their columns, without headings",
        kopfzeile: "the headings of these columns, equally wide",
        ziele: "the table of goals with its headings: ISEK_Ziele[#All]",
        maßnahmen: "the table of measures with its headings: ISEK_Massnahmen[#All]",
        land: "abbreviation of the Land: SH, NRW or BW",
      },
    },
  },
  ANTEIL: {
    de: {
      description: "Gibt den Anteil eines Ziels an einer Aufteilung zurück, von 0 bis 1.",
      parameters: {
        aufteilung: "Aufteilung in Prozent, eine Zelle oder ein Bereich, zum Beispiel „2.1 60 %; 3.4 40 %“",
        ziel: "Zielnummer als Text",
      },
    },
    en: {
      description: "Returns the share of a goal in a split, from 0 to 1.",
      parameters: {
        aufteilung: "split in percent, a cell or a range, for example “2.1 60 %; 3.4 40 %”",
        ziel: "goal number as text",
      },
    },
  },
  ZIELSUMME: {
    de: {
      description: "Summiert Beträge je Ziel und berücksichtigt Aufteilungen, auf den Cent genau.",
      parameters: {
        ziele: "die gesuchten Zielnummern, eine Zelle oder ein Bereich",
        ziel: "Spalte ISEK-Ziel",
        aufteilung: "Spalte ISEK-Aufteilung, gleich hoch",
        betrag: "Spalte der Beträge in Euro, gleich hoch",
      },
    },
    en: {
      description: "Adds up amounts per goal and observes splits, to the cent.",
      parameters: {
        ziele: "the goal numbers to add up for, a cell or a range",
        ziel: "column ISEK-Ziel",
        aufteilung: "column ISEK-Aufteilung, of the same height",
        betrag: "column of amounts in euro, of the same height",
      },
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<FunctionLanguage, FunctionText>>>>;
