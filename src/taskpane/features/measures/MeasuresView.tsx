// Without this file a department head would open a register with thirty columns, or not at all.
import "./measures.css";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { failureText } from "../../../i18n/failureText";
import { measureTexts } from "../../../i18n/measureTexts";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { LoadingView } from "../../ui/LoadingView";
import { View } from "../../ui/View";
import { MyMeasures } from "./MyMeasures";
import type { OpenedMeasure } from "./openedMeasure";

/** A measure's history is looked at now and then; the list is opened every round. */
const MeasureDetail = lazy(() => import("./MeasureDetail").then((module) => ({ default: module.MeasureDetail })));

/** "Meine Maßnahmen": what is due in this round; a measure's history behind its number. */
export function MeasuresView({ detail }: { readonly detail: string | null }) {
  const book = usePaneState((state) => state.book);
  const { reread } = usePaneActions();
  const before = useDetailBefore(detail);
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenedMeasure>>(new Map());
  if (book.kind === "failed") {
    const { title, text } = failureText(book.failure);
    return (
      <View heard title={measureTexts.title}>
        <FailureBox title={title} text={text} button={measureTexts.readAgain} onRemedy={() => void reread()} />
      </View>
    );
  }
  if (book.kind === "reading") {
    return (
      <View heard title={measureTexts.title}>
        <Loading text={measureTexts.loading} />
      </View>
    );
  }
  if (detail !== null) {
    return (
      <Suspense fallback={<LoadingView text={measureTexts.loading} />}>
        <MeasureDetail book={book.value} number={detail} />
      </Suspense>
    );
  }
  if (book.value.measures.length === 0) return <NoMeasures />;
  const open = (number: string, measure: OpenedMeasure | null) => setOpened((all) => withEntry(all, number, measure));
  return <MyMeasures book={book.value} opened={opened} onOpen={open} returningFrom={before} />;
}

function NoMeasures() {
  return (
    <View heard title={measureTexts.title}>
      <FailureNotice />
      <Empty title={measureTexts.none.title} text={measureTexts.none.text} />
    </View>
  );
}

function withEntry<Value>(all: ReadonlyMap<string, Value>, key: string, value: Value | null): ReadonlyMap<string, Value> {
  const next = new Map(all);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

/** The measure whose details were shown just before, so that focus finds its row again. */
function useDetailBefore(detail: string | null): string | null {
  const last = useRef<string | null>(null);
  useEffect(() => {
    last.current = detail;
  }, [detail]);
  return detail === null ? last.current : null;
}

