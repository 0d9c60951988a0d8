import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { client, orpc } from "../../api/index.ts";
import { useFieldFailures } from "./field-failures.ts";
import { Part } from "./part.tsx";

const FIELDS = ["current", "next", "again"] as const;
const empty = { current: "", next: "", again: "" };

/** Everybody's own password of the shared database. */
export function OwnPasswordPart() {
  const { t } = useTranslation();
  const { data: accounts } = useQuery(orpc.users.accounts.queryOptions({ input: {} }));
  const [typed, setTyped] = useState(empty);
  const change = useMutation({
    mutationFn: () => client.users.changeOwnPassword({ current: typed.current, next: typed.next }),
    onSuccess: () => setTyped(empty),
  });
  const failures = useFieldFailures(change.error, ["current", "next"]);
  const isDifferent = typed.again !== "" && typed.again !== typed.next;
  if (!accounts?.isOwnPasswordOurs) return null;
  const errorOf = (field: (typeof FIELDS)[number]) =>
    field === "again" ? isDifferent && t("safety.portable.different") : failures[field];
  return (
    <Part title={t("safety.ownPassword.title")} hint={t("safety.ownPassword.hint")}>
      <form
        noValidate
        aria-label={t("safety.ownPassword.title")}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack gap="xs" maw={420}>
          {FIELDS.map((field) => (
            <PasswordInput
              key={field}
              label={t(`safety.ownPassword.${field}`)}
              value={typed[field]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                change.reset();
                setTyped((before) => ({ ...before, [field]: value }));
              }}
              error={errorOf(field)}
              autoComplete={field === "current" ? "current-password" : "new-password"}
            />
          ))}
          {failures.whole && (
            <Alert color="red" variant="light" role="alert" c="var(--mantine-color-text)">
              {failures.whole}
            </Alert>
          )}
          {change.isSuccess && (
            <Alert color="green" variant="light" role="status" c="var(--mantine-color-text)">
              {t("safety.ownPassword.changed")}
            </Alert>
          )}
          <Button
            type="submit"
            variant="default"
            style={{ alignSelf: "start" }}
            loading={change.isPending}
            disabled={typed.current === "" || typed.next === "" || typed.again !== typed.next}
          >
            {t("safety.ownPassword.change")}
          </Button>
        </Stack>
      </form>
    </Part>
  );
}
