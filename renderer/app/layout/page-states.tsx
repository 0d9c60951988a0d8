import { Button, Center, Loader } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFailureText } from "../../api/failure-text.ts";
import { EmptyState } from "../../ui/states/empty-state.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";

export function PagePending() {
  const { t } = useTranslation();
  return (
    <Center flex={1} role="status" aria-label={t("general.loading")}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}

export function PageFailed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const router = useRouter();
  return (
    <ErrorState
      title={t("general.readFailed")}
      text={failureText(error)}
      action={<Button onClick={() => void router.invalidate()}>{t("general.retry")}</Button>}
    />
  );
}

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("navigation.noSuchPage")}
      text={t("navigation.noSuchPageText")}
      action={
        <Button component={Link} to="/">
          {t("navigation.toStart")}
        </Button>
      }
    />
  );
}
