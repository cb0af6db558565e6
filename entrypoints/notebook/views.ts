import { NotebookDataView } from "./data-view";
import { ArticlesView, DaysView } from "./notes-view";
import { TrashView } from "./trash-view";
import type { View } from "./view";

const articles: View = {
  id: "articles",
  name: "notebook.views.articles",
  count: ({ live }) => live.length,
  Body: ArticlesView,
};
const days: View = { id: "days", name: "notebook.views.days", Body: DaysView };
const trash: View = {
  id: "trash",
  name: "notebook.views.trash",
  count: (library) => library.trash.length,
  Body: TrashView,
};
const data: View = { id: "data", name: "notebook.views.data", Body: NotebookDataView };

/** The views, in the order of the header; the first is the one that opens. */
export const views: readonly [View, ...View[]] = [articles, days, trash, data];
