import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../api/address.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { FunctionMatrix } from "./function-matrix.tsx";
import { FunctionPanel } from "./function-panel.tsx";

/** The jobs of the animator and who does each: what must be taken over before the animator can leave. */
export function FunctionsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const { search, change, close } = useAddress();
  const savedNotice = useSavedNotice();
  const failureNotice = useFailureNotice();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(
    orpc.functions.list.queryOptions({ input: { programmeId: programme.id } }),
  );
  const addDefaults = useMutation(
    orpc.functions.addDefaults.mutationOptions({
      onSuccess: async ({ added, journalId }) => {
        savedNotice(t("structures.defaultsAdded", { count: added }), journalId);
        await queryClient.invalidateQueries();
      },
      onError: (failed) => failureNotice(t("general.saveFailed"), failed),
    }),
  );
  const open = (record: string) => void change({ record });
  const defaultsButton = (
    <Button
      variant={data?.length === 0 ? "filled" : "default"}
      loading={addDefaults.isPending}
      onClick={() => addDefaults.mutate({ programmeId: programme.id, language })}
    >
      {t("structures.addDefaults")}
    </Button>
  );
  const opened = data?.find(({ id }) => id === search.record);
  const someMissing = data !== undefined && new Set(data.map(({ key }) => key).filter(Boolean)).size < 10;

  return (
    <Page
      title={t("structures.functions")}
      hint={t("structures.functionsHint")}
      actions={
        data &&
        data.length > 0 && (
          <>
            {someMissing && defaultsButton}
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => open("new")}>
              {t("structures.newFunction")}
            </Button>
          </>
        )
      }
      panel={
        (search.record === "new" || opened) && (
          <FunctionPanel
            key={opened ? opened.id : "new"}
            existing={opened}
            programmeId={programme.id}
            onClose={() => void close(search.record)}
          />
        )
      }
    >
      {error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(error)}
          action={<Button onClick={() => void refetch()}>{t("general.retry")}</Button>}
        />
      ) : data === undefined ? (
        <SkeletonRows count={10} />
      ) : data.length === 0 ? (
        <EmptyState text={t("structures.functionsEmpty")} action={defaultsButton} />
      ) : (
        <FunctionMatrix functions={data} programmeId={programme.id} onOpen={open} />
      )}
    </Page>
  );
}
