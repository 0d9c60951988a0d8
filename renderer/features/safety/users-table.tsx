import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DatabaseAccountsView, WorkspaceUser } from "../../../shared/contract/users.ts";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";
import { AccountCell } from "./account-cell.tsx";
import classes from "./safety.module.css";

export type UserAction = "edit" | "password" | "remove" | "settle";

interface Props {
  users: WorkspaceUser[];
  /** null = the workspace is a file. */
  accounts: DatabaseAccountsView | null;
  isManager: boolean;
  onAction(action: UserAction, user: WorkspaceUser): void;
}

/** Who works here: account, name, role, programmes, and in a shared database how the login stands. */
export function UsersTable({ users, accounts, isManager, onAction }: Props) {
  const { t } = useTranslation();
  const { programmes } = useWorkspaceContext();
  const codeOf = (id: string) =>
    programmes.find((programme) => programme.id === id)?.code ?? t("safety.users.goneProgramme");
  const mayGive = isManager && accounts?.obstacle === null;
  return (
    <table className={classes.table} aria-label={t("safety.users.title")}>
      <thead>
        <tr>
          <th scope="col">{t(accounts ? "safety.users.login" : "safety.users.account")}</th>
          <th scope="col">{t("safety.users.name")}</th>
          <th scope="col">{t("safety.users.role")}</th>
          <th scope="col">{t("safety.users.programmes")}</th>
          {accounts && <th scope="col">{t("safety.users.inDatabase")}</th>}
          {isManager && <td />}
        </tr>
      </thead>
      <tbody>
        {users.map((user) => {
          const found = accounts?.users.find(({ userId }) => userId === user.id);
          const mayReset = mayGive && found?.account?.keeper === "program";
          return (
            <tr key={user.id}>
              <td className={classes.path}>{user.account}</td>
              <td>{user.name}</td>
              <td title={t(`safety.roleHint.${user.role}`)}>{t(`safety.role.${user.role}`)}</td>
              <td>
                {user.programmeIds.length === 0
                  ? t("general.all")
                  : user.programmeIds.map(codeOf).sort().join(", ")}
              </td>
              {accounts && (
                <td>
                  {found && (
                    <AccountCell
                      name={user.account}
                      found={found}
                      isManager={isManager}
                      mayChange={mayGive}
                      onGive={() => onAction("password", user)}
                      onSettle={() => onAction("settle", user)}
                    />
                  )}
                </td>
              )}
              {isManager && (
                <td>
                  <div className={classes.buttons}>
                    <RowButton action="edit" user={user} onAction={onAction} />
                    {mayReset && <RowButton action="password" user={user} onAction={onAction} />}
                    <RowButton action="remove" user={user} onAction={onAction} />
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RowButton(props: {
  action: "edit" | "password" | "remove";
  user: WorkspaceUser;
  onAction: Props["onAction"];
}) {
  const { t } = useTranslation();
  const { action, user, onAction } = props;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t(`safety.users.${action}Of`, { name: user.account })}
      onClick={() => onAction(action, user)}
    >
      {t(`safety.users.${action}`)}
    </Button>
  );
}
