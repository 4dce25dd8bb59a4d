// Without this file all views would have to be downloaded before the first one is shown.
import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { ViewId } from "../state/route";

/** What every view is given: the part of the address behind its name, if any. */
export interface ViewProps {
  readonly detail: string | null;
}

const loaders = {
  tag: () => import("../features/tagRows/TagRowsView").then((module) => module.TagRowsView),
  check: () => import("../features/checkWorkbook/CheckView").then((module) => module.CheckView),
  measures: () => import("../features/measures/MeasuresView").then((module) => module.MeasuresView),
  consolidate: () => import("../features/consolidate/ConsolidateView").then((module) => module.ConsolidateView),
  setup: () => import("../features/setUp/SetUpView").then((module) => module.SetUpView),
  catalogue: () => import("../features/catalogue/CatalogueView").then((module) => module.CatalogueView),
  takeOver: () => import("../features/takeOver/TakeOverView").then((module) => module.TakeOverView),
  suggest: () => import("../features/suggestTags/SuggestTagsView").then((module) => module.SuggestTagsView),
  compare: () => import("../features/compareVersions/CompareVersionsView").then((module) => module.CompareVersionsView),
  passOn: () => import("../features/passOn/PassOnView").then((module) => module.PassOnView),
  feedback: () => import("../features/feedback/FeedbackView").then((module) => module.FeedbackView),
  repair: () => import("../features/repair/RepairView").then((module) => module.RepairView),
  help: () => import("../features/help/HelpView").then((module) => module.HelpView),
  tour: () => import("../features/tour/TourView").then((module) => module.TourView),
} satisfies Record<ViewId, () => Promise<ComponentType<ViewProps>>>;

function later(load: () => Promise<ComponentType<ViewProps>>): LazyExoticComponent<ComponentType<ViewProps>> {
  return lazy(() => load().then((view) => ({ default: view })));
}

/** Each view, loaded when it is first shown. */
export const views: Readonly<Record<ViewId, LazyExoticComponent<ComponentType<ViewProps>>>> = {
  tag: later(loaders.tag),
  check: later(loaders.check),
  measures: later(loaders.measures),
  consolidate: later(loaders.consolidate),
  setup: later(loaders.setup),
  catalogue: later(loaders.catalogue),
  takeOver: later(loaders.takeOver),
  suggest: later(loaders.suggest),
  compare: later(loaders.compare),
  passOn: later(loaders.passOn),
  feedback: later(loaders.feedback),
  repair: later(loaders.repair),
  help: later(loaders.help),
  tour: later(loaders.tour),
};

/** Fetches views ahead while nothing else happens, so that the first switch is instant. */
export function preload(ids: readonly ViewId[]): () => void {
  const timer = setTimeout(() => ids.forEach((id) => void loaders[id]()), 1500);
  return () => clearTimeout(timer);
}
