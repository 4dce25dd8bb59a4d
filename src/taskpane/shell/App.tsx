// Without this file there would be views, but no pane around them.
import { Suspense, useEffect, useMemo, useRef } from "react";
import { FluentProvider } from "@fluentui/react-components";
import { shellTexts } from "../../i18n/shellTexts";
import { PaneContext, usePaneActions, usePaneState, type Pane } from "../state/paneContext";
import { tabsOfRole, type Route } from "../state/route";
import { useRoute } from "../state/routeStore";
import { focusContent } from "../ui/focusContent";
import { LoadingView } from "../ui/LoadingView";
import { ErrorBoundary } from "./ErrorBoundary";
import { LiveRegion } from "./LiveRegion";
import { Navigation } from "./Navigation";
import { ResultStrip } from "./ResultStrip";
import { useFluentTheme } from "./useFluentTheme";
import { openFigures, stateLines } from "./viewFigures";
import { preload, views } from "./views";

interface AppProps {
  readonly pane: Pane;
  readonly version: string;
  /** Excel's theme where it tells one. */
  readonly hostIsDark: boolean | null;
  /** Where the pane opens when its address names no view. */
  readonly home: Route;
}

/** The whole pane. */
export function App({ pane, version, hostIsDark, home }: AppProps) {
  return (
    <PaneContext.Provider value={pane}>
      <Frame version={version} hostIsDark={hostIsDark} home={home} />
    </PaneContext.Provider>
  );
}

function Frame({ version, hostIsDark, home }: Omit<AppProps, "pane">) {
  const { theme, isDark } = useFluentTheme(usePaneState((state) => state.theme), hostIsDark);
  const isBusy = usePaneState((state) => state.busy);
  const busy = useRef(isBusy);
  busy.current = isBusy;
  return (
    <FluentProvider theme={theme} className="pane" data-theme={isDark ? "dark" : "light"}>
      <ErrorBoundary version={version} wasWriting={() => busy.current}>
        <Shell home={home} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Shell({ home }: { readonly home: Route }) {
  const route = useRoute(home);
  const role = usePaneState((state) => state.role);
  useFocusOnNewView(route);
  useEffect(() => preload(tabsOfRole[role]), [role]);
  const ActiveView = views[route.view];
  return (
    <>
      {route.view !== "tour" && <PaneNavigation view={route.view} role={role} />}
      <div className="outlet">
        <Suspense fallback={<LoadingView text={shellTexts.loadingView} />}>
          <ActiveView key={route.view} detail={route.detail} />
        </Suspense>
      </div>
      <ResultStrip />
      <LiveRegion />
    </>
  );
}

function PaneNavigation({ view, role }: { readonly view: Route["view"]; readonly role: keyof typeof tabsOfRole }) {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  const checked = usePaneState((state) => state.checked);
  const actions = usePaneActions();
  const figures = useMemo(() => openFigures({ book, checked }), [book, checked]);
  const states = useMemo(() => stateLines({ book, sheet, checked }), [book, sheet, checked]);
  return <Navigation current={view} role={role} figures={figures} states={states} onGo={actions.go} onRole={actions.chooseRole} />;
}

/** The person changed the view, so focus goes to its content; when the pane opens, focus stays where it is. */
function useFocusOnNewView({ view, detail }: Route): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else focusContent();
  }, [view, detail]);
}
