import { Skeleton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MissingItem } from "../../../shared/contract/overview.ts";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import type { Asked } from "./asked.ts";
import classes from "./overview.module.css";
import { placeToMend } from "./place-to-mend.ts";

const SHOWN = 6;

/** What is missing, the most useful first; each line leads to where it can be mended. */
export function MissingList({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(orpc.overview.missing.queryOptions({ input: asked }));
  const more = Math.max(0, (data?.length ?? 0) - SHOWN);
  return (
    <section className={classes.box} aria-label={t("overview.missing.title")}>
      <h2 className={classes.boxTitle}>{t("overview.missing.title")}</h2>
      {data === undefined ? (
        <Skeleton height={200} />
      ) : data.length === 0 ? (
        <p className={classes.quiet}>{t("overview.missing.nothing")}</p>
      ) : (
        <ul className={classes.missing}>
          {data.slice(0, SHOWN).map((item) => (
            <li key={item.kind}>
              <Link className={classes.missingLink} {...(placeToMend(item) as LinkProps)}>
                <span>{t(`missing.${item.kind}`, countOf(item))}</span>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className={classes.quiet}>
          {t("overview.missing.more", {
            count: more,
            formatted: formatNumber(more, { decimals: 0, language }),
          })}
        </p>
      )}
    </section>
  );
}

function countOf({ count }: MissingItem) {
  return { count };
}
