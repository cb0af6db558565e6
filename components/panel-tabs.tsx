import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

export type PanelTab = { readonly id: string; readonly name: string; readonly count: number | undefined };

type Props = {
  readonly label: string;
  readonly tabs: readonly PanelTab[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
  readonly children: ComponentChildren;
};

/** Two lists in the room of one; left and right go from tab to tab, as in every list of tabs. */
export function PanelTabs({ label, tabs, current, onChoose, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === current);

  function move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls="tab-panel"
            tabIndex={id === current ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {name}
            {count !== undefined && <span class="count"> {count}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </>
  );
}
