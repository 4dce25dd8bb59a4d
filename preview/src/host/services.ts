// Without this file the parts of Office beside the workbook (ribbon, start-up state, visibility) would have no one to talk to.
import type { HostObject } from "./wire";

/** State of the add-in outside of the workbook; tests look at it. */
export interface AddinState {
  /** "Background" after `Office.addin.setStartupBehavior(load)`. */
  startState: string;
  /** "Visible" or "Background". */
  paneState: string;
  /** What the ribbon was asked to do, in order. */
  readonly ribbon: unknown[];
}

/** Services the client creates by name, beside the workbook. */
export function createServices(
  state: AddinState,
  customFunctions: HostObject,
  onVisibility: (visibility: "Visible" | "Hidden") => void,
): Record<string, HostObject> {
  const service = (className: string, members: object): HostObject => Object.assign({ className }, members);
  const note = (request: unknown): void => void state.ribbon.push(request);
  const button = (id: string): HostObject =>
    service("OfficeCore.RibbonButton", { id, setEnabled: (enabled: boolean) => note({ id, enabled }) });
  const tab = (id: string): HostObject =>
    service("OfficeCore.RibbonTab", { id, setVisibility: (visible: boolean) => note({ id, visible }) });
  return {
    "Microsoft.ExcelServices.CustomFunctions": customFunctions,
    "Microsoft.InternalService.AddinInternalService": service("AddinInternalService", {
      notifyActionHandlerReady() {},
    }),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": service("AppRuntimePersistenceService", {
      setAppRuntimeStartState(next: string) {
        state.startState = next;
      },
      getAppRuntimeStartState: () => state.startState,
    }),
    "Microsoft.AppRuntime.AppRuntimeService": service("AppRuntimeService", {
      getAppRuntimeState: () => state.paneState,
      setAppRuntimeState(next: string) {
        state.paneState = next;
        onVisibility(next === "Visible" ? "Visible" : "Hidden");
      },
    }),
    "Microsoft.DynamicRibbon.DynamicRibbon": service("OfficeCore.DynamicRibbon", {
      getButton: button,
      getTab: tab,
      executeRequestUpdate: (json: string) => note(JSON.parse(json)),
      executeRequestCreate: (json: string) => note(JSON.parse(json)),
    }),
  };
}
