import { Button, Chip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { orpc } from "../../api/index.ts";
import { useListAddress } from "../../api/list-address.ts";
import { useProgramme } from "../../api/workspace-context.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ListBody } from "../../ui/tables/list-body.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { structureColumns } from "./structure-columns.tsx";

/** Resident groups that may take over from the animator: since when, how active, how much on their own. */
export function StructuresPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const programme = useProgramme();
  const list = useListAddress({ column: "name", direction: "asc" });
  const all = list.search.all === "yes";
  const { data, error, refetch } = useQuery(
    orpc.structures.list.queryOptions({ input: { programmeId: programme.id, all } }),
  );
  const columns = useMemo(() => structureColumns(t, language), [t, language]);
  const open = data?.find(({ organisationId }) => organisationId === list.record);
  const setAll = (checked: boolean) => list.setFilter({ all: checked ? "yes" : undefined });

  return (
    <Page
      title={t("structures.title")}
      body="fixed"
      hint={
        data &&
        t("structures.count", {
          count: data.length,
          formatted: formatNumber(data.length, { decimals: 0, language }),
        })
      }
      toolbar={
        <Chip size="xs" checked={all} onChange={setAll}>
          {t("structures.all")}
        </Chip>
      }
      panel={
        open && (
          <GroupPanel key={open.organisationId} group={open} onClose={() => list.setRecord(undefined)} />
        )
      }
    >
      <ListBody
        name="structures"
        label={t("structures.title")}
        listKey={`${programme.id} ${all}`}
        columns={columns}
        total={data?.length}
        rowAt={(index) => data?.[index]}
        rowId={(row) => row.organisationId}
        onRange={() => {}}
        sort={list.sort}
        onSort={() => {}}
        openId={list.record}
        onOpen={(row) => list.setRecord(row.organisationId)}
        failure={error ? failureText(error) : undefined}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            text={t("structures.empty")}
            action={
              <>
                <Button
                  component={Link}
                  to={"/p/$programmeCode/organisations" as never}
                  params={{ programmeCode: programme.code } as never}
                  search={{ record: "new" } as never}
                >
                  {t("structures.newGroup")}
                </Button>
                {!all && (
                  <Button variant="default" onClick={() => setAll(true)}>
                    {t("structures.showAll")}
                  </Button>
                )}
              </>
            }
          />
        }
      />
    </Page>
  );
}
