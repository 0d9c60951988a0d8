import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PageFailure } from "../../api/index.ts";
import { IssueList } from "./issue-list.tsx";

/** Why nothing was written, with every row that has to be mended. */
export function ImportFailure({ failure }: { failure: PageFailure }) {
  const { t } = useTranslation();
  return (
    <div>
      <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t("imports.refused")}>
        {t(`failure.${failure.messageKey}`, failure.params)}
      </Alert>
      {failure.rows.length > 0 && <IssueList label={t("imports.rowsToMend")} issues={failure.rows} />}
    </div>
  );
}
