import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMatches, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../ui/language.ts";
import { SidePanel } from "../../ui/layout/side-panel.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { readChapter } from "./guide-files.ts";
import { GuideText } from "./guide-text.tsx";
import classes from "./help.module.css";
import { CHAPTERS, type ChapterId, chapterOfFile, PASSAGES, type Passage, sectionIndex } from "./passages.ts";
import { type Block, sectionOf } from "./read-markdown.ts";

/** What the user guide says of the screen in sight, beside it; from there on through the whole guide. */
export default function HelpPanel({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? "/" });
  const ofScreen: Passage = PASSAGES[path.replace(/(.)\/$/, "$1")] ?? { chapter: "basics" };
  const [chosen, setChosen] = useState<{ on: string; passage: Passage | "contents" }>();
  // What was turned to holds on the screen it was turned to on: the next screen has its own passage.
  const shown = chosen?.on === path ? chosen.passage : ofScreen;
  const turnTo = (passage: Passage | "contents") => setChosen({ on: path, passage });

  const body = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other passage is read from its beginning
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [shown]);
  // Into the text, so that the arrow keys scroll it; Escape gives the focus back.
  useEffect(() => body.current?.focus({ preventScroll: true }), []);

  return (
    <div className={classes.help}>
      <SidePanel title={t("help.title")} onClose={onClose}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll */}
        <section ref={body} className={classes.body} aria-label={t("help.text")} tabIndex={0}>
          {shown === "contents" ? (
            <Contents language={language} onChoose={(chapter) => turnTo({ chapter })} />
          ) : (
            <Chapter
              key={`${language} ${shown.chapter} ${shown.section}`}
              passage={shown}
              language={language}
              onTurn={turnTo}
            />
          )}
        </section>
        <div className={classes.foot}>
          {shown === "contents" || shown !== ofScreen ? (
            <Button variant="default" onClick={() => setChosen(undefined)}>
              {t("help.thisScreen")}
            </Button>
          ) : (
            <Button variant="default" onClick={() => turnTo("contents")}>
              {t("help.contents")}
            </Button>
          )}
          <Button variant="subtle" onClick={() => void navigate({ to: "/start" })}>
            {t("firstRun.steps")}
          </Button>
        </div>
      </SidePanel>
    </div>
  );
}

interface ChapterProps {
  passage: Passage;
  language: "pl" | "en";
  onTurn(passage: Passage): void;
}

function Chapter({ passage, language, onTurn }: ChapterProps) {
  const { t } = useTranslation();
  const { data: blocks, error } = useChapter(passage.chapter, language);
  if (error) return <p className={classes.paragraph}>{t("general.readFailed")}</p>;
  if (!blocks) return <SkeletonRows height={20} />;
  const index = sectionIndex(passage);
  const section = index === undefined ? undefined : sectionOf(blocks, index);
  const toChapter = (file: string) => {
    const chapter = chapterOfFile(file, language);
    if (chapter) onTurn({ chapter });
  };
  if (section)
    return (
      <>
        <GuideText blocks={section} onLink={toChapter} />
        <button type="button" className={classes.link} onClick={() => onTurn({ chapter: passage.chapter })}>
          {t("help.wholeChapter", { title: titleOf(blocks) })}
        </button>
      </>
    );
  return <GuideText blocks={blocks} onLink={toChapter} />;
}

function Contents({ language, onChoose }: { language: "pl" | "en"; onChoose(chapter: ChapterId): void }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={classes.heading}>{t("help.contents")}</h3>
      <ul className={classes.contents}>
        {(Object.keys(CHAPTERS) as ChapterId[]).map((chapter) => (
          <ContentsItem key={chapter} chapter={chapter} language={language} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function ContentsItem(props: {
  chapter: ChapterId;
  language: "pl" | "en";
  onChoose(chapter: ChapterId): void;
}) {
  const { data: blocks } = useChapter(props.chapter, props.language);
  return (
    <li>
      <button type="button" className={classes.link} onClick={() => props.onChoose(props.chapter)}>
        {blocks ? titleOf(blocks) : "…"}
      </button>
    </li>
  );
}

const useChapter = (chapter: ChapterId, language: "pl" | "en") =>
  useQuery({ queryKey: ["guide", language, chapter], queryFn: () => readChapter(chapter, language) });

const titleOf = (blocks: readonly Block[]) => blocks.find((block) => block.kind === "heading")?.text ?? "";
