// Without this file the first run would explain nothing.

/** Three pages for the first run, and again from the help. */
export const tourTexts = {
  name: (page: number) => `Einführung, Schritt ${page} von 3`,
  page: (page: number) => `${page} von 3`,
  skip: "Überspringen",
  next: "Weiter",
  back: "Zurück",
  setUp: "Blatt einrichten",
  pages: [
    {
      title: "Ziele stehen neben Ihren Zahlen",
      text: "Sie wählen Zeilen im Haushalt und ordnen ihnen ein Ziel zu. Das Ergebnis steht in einer Spalte Ihres Blattes, lesbar für alle.",
    },
    {
      title: "Sie sehen vorher, was sich ändert",
      text: "Jeder Schritt zeigt, wie viele Zeilen er berührt. Danach lässt er sich zurücknehmen. Ihre Beträge fassen wir nicht an.",
    },
    {
      title: "Alles bleibt in dieser Mappe",
      text: "Kein Konto, kein Server. Wer das Add-in nicht hat, kann die Mappe trotzdem lesen und weiterbearbeiten.",
    },
  ],
  samplePlan: "Ändert 12 Zeilen in Spalte N.",
  sampleResult: "12 Zeilen zugeordnet.",
} as const;
