import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./states.module.css";

/** Stands where rows will be, at their height, so that nothing jumps. */
export function SkeletonRows({ count = 8, height = 24 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.skeletonRows} role="status" aria-label={t("general.loading")}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <Skeleton key={index} height={height} radius="sm" />
      ))}
    </div>
  );
}
