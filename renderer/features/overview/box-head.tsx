import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./overview.module.css";

/** The title of a box and the way to where its records are kept. */
export function BoxHead({ title, to }: { title: string; to: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.boxHead}>
      <h2 className={classes.boxTitle}>{title}</h2>
      <Link
        className={classes.boxLink}
        aria-label={t("overview.openPage", { title })}
        {...({ from: "/p/$programmeCode/overview", to: `/p/$programmeCode/${to}` } as LinkProps)}
      >
        {t("overview.open")}
      </Link>
    </div>
  );
}
