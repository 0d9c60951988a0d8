import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../shared/vocabulary/records.ts";
import { client, failureOf, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { ChoiceInput } from "../../ui/forms/choice-input.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { Part } from "./part.tsx";
import classes from "./safety.module.css";

/** Who works in this workspace, and as what. */
export function UsersPart() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(orpc.users.me.queryOptions({ input: {} }));
  const { data: users } = useQuery(orpc.users.list.queryOptions({ input: {} }));
  const saved = useSavedNotice();
  const failed = useFailureNotice();
  const remove = useMutation({
    mutationFn: (user: { id: string; revision: number }) => client.users.remove(user),
    onSuccess: ({ journalId }) => {
      saved(t("safety.users.removed"), journalId);
      return queryClient.invalidateQueries();
    },
    onError: (error) => failed(t("general.saveFailed"), error),
  });
  const isManager = me?.role === "manager";
  return (
    <Part title={t("safety.users.title")} hint={t(me?.isOpen ? "safety.users.open" : "safety.users.hint")}>
      {users === undefined ? (
        <SkeletonRows count={2} />
      ) : (
        users.length > 0 && (
          <table className={classes.table} aria-label={t("safety.users.title")}>
            <thead>
              <tr>
                <th scope="col">{t("safety.users.account")}</th>
                <th scope="col">{t("safety.users.role")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <tr key={user.id}>
                  <td>{user.account}</td>
                  <td>
                    {t(`safety.role.${user.role}`)}: {t(`safety.roleHint.${user.role}`)}
                  </td>
                  <td>
                    <div className={classes.buttons}>
                      {isManager && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t("safety.users.removeOf", { name: user.account })}
                          onClick={() => remove.mutate({ id: user.id, revision: user.revision })}
                        >
                          {t("safety.users.remove")}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      )}
      {isManager && <NewUser />}
    </Part>
  );
}

function NewUser() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const saved = useSavedNotice();
  const [account, setAccount] = useState("");
  const [role, setRole] = useState<Role>("worker");
  const create = useMutation({
    mutationFn: () => client.users.create({ account, role, name: null }),
    onSuccess: ({ journalId }) => {
      setAccount("");
      saved(t("safety.users.added"), journalId);
      return queryClient.invalidateQueries();
    },
  });
  const failure = create.error ? failureOf(create.error) : undefined;
  const issue = failure?.issues[0];
  const error =
    failure && t(`failure.${issue?.messageKey ?? failure.messageKey}`, issue?.params ?? failure.params);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Group align="end" gap="xs" mt="sm">
        <TextInput
          label={t("safety.users.account")}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          error={error}
          w={240}
        />
        <ChoiceInput
          label={t("safety.users.role")}
          w={200}
          value={role}
          choices={ROLES.map((id) => ({ id, label: t(`safety.role.${id}`) }))}
          onChange={(next) => next && setRole(next)}
        />
        <Button type="submit" variant="default" loading={create.isPending} disabled={account.trim() === ""}>
          {t("safety.users.add")}
        </Button>
      </Group>
    </form>
  );
}
