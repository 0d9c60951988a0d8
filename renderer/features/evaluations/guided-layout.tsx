import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./evaluations.module.css";

export interface Step {
  id: string;
  name: string;
  isWritten: boolean;
  content: ReactNode;
}

const partId = (id: string) => `part-${id}`;

/** The parts of an evaluation one below the other, and the way to each on the left. Alt with Page Down or Up goes to the next one. */
export function GuidedLayout({ steps, intro }: { steps: Step[]; intro?: ReactNode }) {
  const { t } = useTranslation();
  const parts = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(steps[0]?.id);
  const go = (id: string) => {
    const part = document.getElementById(partId(id));
    part?.scrollIntoView({ block: "start" });
    part?.querySelector<HTMLElement>("textarea, input, h2")?.focus({ preventScroll: true });
    setCurrent(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "PageDown" && event.key !== "PageUp")) return;
    event.preventDefault();
    const place = steps.findIndex(({ id }) => id === current);
    const next = steps[place + (event.key === "PageDown" ? 1 : -1)];
    if (next) go(next.id);
  };
  const ids = steps.map(({ id }) => id).join(" ");
  // The part at the top of the page is the current one.
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting);
        if (seen) setCurrent(seen.target.id.slice(partId("").length));
      },
      { rootMargin: "0px 0px -75% 0px" },
    );
    for (const id of ids.split(" ")) {
      const part = document.getElementById(partId(id));
      if (part) observer.observe(part);
    }
    return () => observer.disconnect();
  }, [ids]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts for the buttons of the list
    <div className={classes.guided} onKeyDown={onKeyDown}>
      <nav aria-label={t("evaluations.steps")} className={classes.steps}>
        <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {steps.map(({ id, name, isWritten }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.step}
                aria-current={id === current ? "step" : undefined}
                onClick={() => go(id)}
              >
                <span className={classes.mark} data-written={isWritten || undefined} aria-hidden />
                {name}
                {isWritten && <span className="for-screen-readers">({t("evaluations.written")})</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div ref={parts} style={{ minWidth: 0 }}>
        {intro}
        {steps.map(({ id, name, content }) => (
          <section key={id} id={partId(id)} className={classes.part} aria-label={name}>
            <h2 className={classes.partTitle} tabIndex={-1}>
              {name}
            </h2>
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}
