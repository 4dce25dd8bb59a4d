// Without this file a view that is still being fetched would take the focus, and lose it when it is there.
import { Loading } from "./Loading";

/** Stands in for a view that is being fetched: it has no place for focus, which waits for the view itself. */
export function LoadingView({ text }: { readonly text: string }) {
  return (
    <main className="view" aria-busy="true" aria-label={text}>
      <Loading text={text} />
    </main>
  );
}
