import { useTranslation } from "react-i18next";

/** Stands where nothing is known: a dot for the eye, a word for the ear. Never an empty cell, never a zero. */
export function NoValue() {
  const { t } = useTranslation();
  return (
    <span style={{ color: "var(--mantine-color-dimmed)" }} title={t("general.noData")}>
      <span aria-hidden>.</span>
      <span className="for-screen-readers">{t("general.noData")}</span>
    </span>
  );
}
