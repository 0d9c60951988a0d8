import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorkspaceUser } from "../../../shared/contract/users.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { client, orpc } from "../../api/index.ts";
import { useFailureNotice, useSavedNotice } from "../../api/use-undo.tsx";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { AccountObstacle } from "./account-obstacle.tsx";
import { type GivenAccount, GivenPassword } from "./given-password.tsx";
import { Part } from "./part.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { RemoveUserDialog } from "./remove-user-dialog.tsx";
import { UnlistedAccounts } from "./unlisted-accounts.tsx";
import { UserDialog } from "./user-dialog.tsx";
import { type UserAction, UsersTable } from "./users-table.tsx";

type Opened =
  | { action: "add"; account?: string }
  | { action: "edit" | "password" | "remove"; user: WorkspaceUser };

/** Who works in this workspace, as what, in which programmes, and with which login of a shared database. */
export function UsersPart() {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { data: me } = useQuery(orpc.users.me.queryOptions({ input: {} }));
  const { data: users, error } = useQuery(orpc.users.list.queryOptions({ input: {} }));
  const { data: accounts = null, isPending } = useQuery(orpc.users.accounts.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<Opened>();
  const [given, setGiven] = useState<GivenAccount>();
  const change = useUserChanges();
  const isManager = me?.role === "manager";
  const accountOf = (user: WorkspaceUser) =>
    accounts?.users.find(({ userId }) => userId === user.id)?.account;
  const close = (account?: GivenAccount) => {
    setOpened(undefined);
    setGiven(account);
  };
  const act = (action: UserAction, user: WorkspaceUser) =>
    action === "settle" ? change.settle.mutate(user) : setOpened({ action, user });
  const add = (
    <Button variant="default" mt="sm" onClick={() => setOpened({ action: "add" })}>
      {t("safety.users.addNew")}
    </Button>
  );
  const hint = me?.isOpen ? "open" : accounts ? "hintShared" : "hint";
  return (
    <Part title={t("safety.users.title")} hint={t(`safety.users.${hint}`)}>
      {isManager && accounts && <AccountObstacle {...accounts} />}
      {error && <ErrorState title={t("general.readFailed")} text={failureText(error)} />}
      {!error && (users === undefined || isPending) && <SkeletonRows count={2} />}
      {users?.length === 0 && (
        <EmptyState text={t("safety.users.none")} action={isManager ? add : undefined} />
      )}
      {users && users.length > 0 && !isPending && (
        <>
          <UsersTable users={users} accounts={accounts} isManager={isManager} onAction={act} />
          {isManager && add}
        </>
      )}
      {accounts && users && users.length > 0 && (
        <UnlistedAccounts
          accounts={accounts.unlisted}
          isManager={isManager}
          onList={(account) => setOpened({ action: "add", account })}
        />
      )}
      {(opened?.action === "add" || opened?.action === "edit") && (
        <UserDialog
          user={opened.action === "edit" ? opened.user : undefined}
          account={opened.action === "add" ? opened.account : undefined}
          isShared={accounts !== null}
          mayGiveAccount={accounts?.obstacle === null}
          isAccountFixed={opened.action === "edit" && Boolean(accountOf(opened.user))}
          onClose={close}
        />
      )}
      {opened?.action === "password" && (
        <PasswordDialog user={opened.user} isNew={!accountOf(opened.user)} onClose={close} />
      )}
      {opened?.action === "remove" && (
        <RemoveUserDialog
          user={opened.user}
          isCutOff={accounts?.obstacle === null && accountOf(opened.user)?.keeper === "program"}
          onClose={close}
          onRemove={() => {
            close();
            change.remove.mutate(opened.user);
          }}
        />
      )}
      {given && <GivenPassword {...given} onClose={() => setGiven(undefined)} />}
    </Part>
  );
}

/** What a button does at once. */
function useUserChanges() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const saved = useSavedNotice();
  const failed = useFailureNotice();
  const onError = (error: unknown) => failed(t("general.saveFailed"), error);
  return {
    remove: useMutation({
      mutationFn: ({ id, revision }: WorkspaceUser) => client.users.remove({ id, revision }),
      onSuccess: ({ journalId }, { account }) => {
        saved(t("safety.users.removed", { name: account }), journalId);
        return queryClient.invalidateQueries();
      },
      onError,
    }),
    settle: useMutation({
      mutationFn: ({ id }: WorkspaceUser) => client.users.settleAccount({ id }),
      onSuccess: () => queryClient.invalidateQueries(),
      onError,
    }),
  };
}
