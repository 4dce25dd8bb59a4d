// Without this file fast reads would flicker and slow ones would look like a broken view.
import { useEffect, useState } from "react";

const patience = 400;
const widths = ["92%", "69%", "86%", "63%", "80%"];

/** Nothing for 400 ms, then a sentence and grey lines in the shape of the text to come. */
export function Loading({ text }: { readonly text: string }) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" aria-busy="true">
      <p className="quiet" role="status">
        {shown ? text : "\u00a0"}
      </p>
      {shown && widths.map((width) => <span key={width} className="bone" style={{ width }} />)}
    </div>
  );
}
