import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconPhotoDown, IconTable } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ChartTable, ChartTableView, tableText } from "./chart-table.tsx";
import classes from "./charts.module.css";
import { pictureOf, saveBlob } from "./picture.ts";

interface Props {
  title: string;
  subtitle?: string;
  /** Everything the chart shows, as rows: seen by one click, copied into a spreadsheet, read by screen readers. */
  table: ChartTable;
  /** Switches of the chart, beside its title. */
  controls?: ReactNode;
  /** Said below: what is left out, what is unknown. */
  note?: ReactNode;
  /** The drawing; its first SVG is the picture that can be saved. */
  children: ReactNode;
}

const millisecondsOfThanks = 2000;

/** A chart with what every chart has: a name, its table, a picture to save, numbers to copy. */
export function ChartFrame({ title, subtitle, table, controls, note, children }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [hasPicture, setHasPicture] = useState(false);
  const [copied, setCopied] = useState(false);

  // A chart draws itself when it knows its size, and not at all when there is nothing to show.
  useEffect(() => {
    const frame = asTable ? null : drawing.current;
    const look = () => setHasPicture(Boolean(frame?.querySelector("svg")));
    look();
    if (!frame) return;
    const watch = new MutationObserver(look);
    watch.observe(frame, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [asTable]);

  const copy = async () => {
    await navigator.clipboard.writeText(tableText(table));
    setCopied(true);
    setTimeout(() => setCopied(false), millisecondsOfThanks);
  };
  const savePicture = async () => {
    const svg = drawing.current?.querySelector("svg");
    if (svg) saveBlob(await pictureOf(svg, title), `${title}.png`);
  };

  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <div className={classes.head}>
        <div>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        <div className={classes.tools}>
          {controls}
          <ChartButton
            text={t(asTable ? "charts.showChart" : "charts.showTable")}
            pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            <IconTable size={16} />
          </ChartButton>
          <ChartButton
            text={t("charts.savePicture")}
            disabled={!hasPicture}
            onClick={() => void savePicture()}
          >
            <IconPhotoDown size={16} />
          </ChartButton>
          <ChartButton text={t(copied ? "charts.copied" : "charts.copy")} onClick={() => void copy()}>
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ChartButton>
          <span role="status" className="for-screen-readers">
            {copied ? t("charts.copied") : ""}
          </span>
        </div>
      </div>
      {asTable ? (
        <ChartTableView table={table} label={title} />
      ) : (
        <>
          <div ref={drawing} className={classes.drawing} role="img" aria-label={summaryOf(title, table)}>
            {children}
          </div>
          <div className="for-screen-readers">
            <ChartTableView table={table} label={title} />
          </div>
        </>
      )}
      {note && <figcaption className={classes.note}>{note}</figcaption>}
    </figure>
  );
}

/** A chart's name for those who do not see it: what it is of, and its last row in words; the rest is in the table. */
function summaryOf(title: string, { columns, rows }: ChartTable): string {
  const last = rows.at(-1);
  if (!last) return title;
  return `${title}. ${last.map((cell, index) => `${columns[index]?.header ?? ""}: ${cell}`).join(", ")}.`;
}

function ChartButton(props: {
  text: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={props.text}>
      <ActionIcon
        variant={props.pressed ? "light" : "subtle"}
        color="gray"
        c="var(--mantine-color-text)"
        size={28}
        aria-label={props.text}
        aria-pressed={props.pressed}
        disabled={props.disabled}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
