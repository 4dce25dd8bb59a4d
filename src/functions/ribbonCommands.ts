// Without this file the buttons in the ribbon would do nothing.

/** Command named in manifest.xml → address of the view in the pane (`#/tag`). */
export const ribbonViews = {
  showSetup: "setup",
  showCatalogue: "catalogue",
  showTagging: "tag",
  showSuggestions: "suggest",
  showCheck: "check",
  showTakeOver: "takeOver",
  showComparison: "compare",
  showPassOn: "passOn",
  showMeasures: "measures",
  showConsolidation: "consolidate",
  showFeedback: "feedback",
  showHelp: "help",
} as const;

/** Makes each command open its view. office.js takes `history.pushState` away, so the address is a hash. */
export function associateRibbonCommands(): void {
  for (const [command, view] of Object.entries(ribbonViews)) {
    Office.actions.associate(command, async (event: Office.AddinCommands.Event) => {
      location.hash = `/${view}`;
      await Office.addin.showAsTaskpane();
      event.completed();
    });
  }
}
